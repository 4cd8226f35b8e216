"""Averaged before squaring.

{call} returned {got}, expected {expected}. You squared the mean difference{where}, in which pluses
and minuses have cancelled. Square first, then average.
"""

import numpy as np

MARK = r"\*\*|square"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(p - q) ** 2
