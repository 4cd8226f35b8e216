"""The minus is missing.

{call} returned {got}, expected {expected}. Each p ln p is negative or 0, and an average surprise is
not. Put a minus before the sum{where}.
"""

import numpy as np

MARK = r"\bsum\b|\blog\w*\("


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return np.sum(p * np.log(p))
