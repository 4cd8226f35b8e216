"""Always 0.

{call} returned {got}, expected {expected}. Whatever p is, your result is 0. Either the
probabilities are added up before the logarithm{where}, or they are cut to whole numbers. Take the
logarithm of each p, weight it, and add up then.
"""

import numpy as np

MARK = r"\bsum\b"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p) * np.log(np.sum(p))
