"""One number per example.

{call} returned {got}, expected {expected}. One loss for each example comes back{where}. Their mean
is asked for, one number.
"""

import numpy as np

MARK = r"return"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.log(np.where(y == 1, p, 1 - p))
