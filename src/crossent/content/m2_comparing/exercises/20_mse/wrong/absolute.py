"""Absolute instead of squared.

{call} returned {got}, expected {expected}. That is the mean absolute error. Square the differences
instead of taking `abs`{where}.
"""

import numpy as np

MARK = r"abs"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(np.abs(p - q))
