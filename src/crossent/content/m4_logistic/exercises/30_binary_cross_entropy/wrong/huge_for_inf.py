"""A huge number for inf.

{call} returned {got}, expected {expected}. `nan_to_num`{where} removes the NaN, and makes a huge
number of the infinity. Pick with `np.where(y == 1, p, 1 - p)`, and keep inf.
"""

import numpy as np

MARK = r"nan_to_num"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(np.nan_to_num(y * np.log(p) + (1 - y) * np.log(1 - p)))
