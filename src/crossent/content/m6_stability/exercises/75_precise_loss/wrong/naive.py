"""It overflows.

{call} returned {got}, expected {expected}. `np.exp` of a large logit is `inf`{where}. Subtract the
largest first, and leave it out of the sum.
"""

import numpy as np

MARK = r"exp\("


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    with np.errstate(all='ignore'):
        return np.log(np.exp(logits).sum()) - logits[label]
