"""Absolute differences, added up.

{call} returned {got}, expected {expected}. That is Σ |p - q|. Square the differences
instead{where}, and average them.
"""

import numpy as np

MARK = r"abs"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum(np.abs(p - q))
