"""1 minus the clip is 1.

{call} returned {got}, expected {expected}. In float64, 1 - 1e-17 is exactly 1, so the upper limit
does nothing{where} and 0 * ln 0 is NaN at p = 1. Pick with `np.where(y == 1, p, 1 - p)`, or clip at
1e-12.
"""

import numpy as np

MARK = r"clip|1e-\d+|eps"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.clip(np.asarray(y_prob, dtype=float), 1e-17, 1 - 1e-17)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
