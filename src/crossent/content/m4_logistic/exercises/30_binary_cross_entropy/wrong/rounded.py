"""Rounded.

{call} returned {got}, expected {expected}. You rounded the loss{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.round(np.mean(np.log(np.where(y == 1, p, 1 - p))), 4)
