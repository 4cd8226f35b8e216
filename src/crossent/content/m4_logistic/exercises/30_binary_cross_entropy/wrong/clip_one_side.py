"""One end is clipped, the other is not.

{call} returned {got}, expected {expected}. You keep p away from 0, not from 1{where}, so 0 * ln(1 -
p) is still a NaN at p = 1. Pick with `np.where(y == 1, p, 1 - p)`.
"""

import numpy as np

MARK = r"clip|max|1e-\d+|eps"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.maximum(np.asarray(y_prob, dtype=float), 1e-12)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
