"""A mean of two means.

{call} returned {got}, expected {expected}. You average within each label first{where}: a label that
does not occur gives 0 / 0, a NaN, and the rarer label weighs more. Each example counts once: one
mean over all of them.
"""

import numpy as np


MARK = r"mean"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        ones, zeros = -np.log(p[y == 1]), -np.log(1 - p[y == 0])
        return (ones.sum() / np.float64(ones.size) + zeros.sum() / np.float64(zeros.size)) / 2
