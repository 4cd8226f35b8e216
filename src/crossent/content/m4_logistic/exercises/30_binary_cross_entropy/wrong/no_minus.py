"""The minus is missing.

{call} returned {got}, expected {expected}. The logarithm of a probability is at most 0, and a loss
is not below 0. Put a minus in front{where}.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return np.mean(np.log(np.where(y == 1, p, 1 - p)))
