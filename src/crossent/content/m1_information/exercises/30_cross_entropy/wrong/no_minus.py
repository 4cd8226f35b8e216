"""The minus is missing.

{call} returned {got}, expected {expected}. The logarithm of a probability is negative, and a cost
is not. Put a minus before the sum{where}.
"""

import numpy as np

MARK = r"\bsum\b|\blog\w*\(|xlogy"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(p * np.log(q))
