"""The logarithm of the sum.

{call} returned {got}, expected {expected}. The probabilities sum to 1 before you take the
logarithm{where}, so nothing is left. Take the logarithm of each entry, weight it, and add up then.
"""

import numpy as np

MARK = r"\bsum\b"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return -np.sum(p) * np.log(np.sum(p))
