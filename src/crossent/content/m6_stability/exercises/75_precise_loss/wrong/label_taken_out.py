"""It overflows where the answer is wrong.

{call} returned {got}, expected {expected}. You take out the label's logit, not the largest{where}.
Where the label is far behind, `np.exp` overflows.
"""

import numpy as np

MARK = r"exp\("


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    with np.errstate(over='ignore'):
        return np.log1p(np.exp(np.delete(logits, label) - logits[label]).sum())
