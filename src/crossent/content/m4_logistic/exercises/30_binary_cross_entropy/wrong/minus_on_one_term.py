"""The minus reaches one term only.

{call} returned {got}, expected {expected}. The minus stands before the first term and the second is
added without it{where}. Put brackets around the sum: `-(y * ln p + (1 - y) * ln(1 - p))`.
"""

import numpy as np

MARK = r"-"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return np.mean(np.where(y == 1, -np.log(p), np.log(1 - p)))
