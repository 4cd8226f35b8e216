"""The largest is counted twice.

{call} returned {got}, expected {expected}. `np.log1p` adds the 1, and it is also in your
sum{where}. Leave the largest out of the sum.
"""

import numpy as np

MARK = r"log1p"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    return (m - logits[label]) + np.log1p(np.exp(logits - m).sum())
