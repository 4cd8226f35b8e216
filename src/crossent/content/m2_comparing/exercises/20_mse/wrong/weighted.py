"""Weighted with p.

{call} returned {got}, expected {expected}. You weighted the squares with p{where}. Here all
elements count the same: a plain mean.
"""

import numpy as np

MARK = r"p\s*\*|weights"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum(p * (p - q) ** 2)
