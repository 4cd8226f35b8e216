"""The exponential of it.

{call} returned {got}, expected {expected}. That is e to the cross-entropy, the perplexity. Leave
out the `exp`{where}.
"""

import numpy as np

MARK = r"exp"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.exp(-np.sum(p * np.log(q)))
