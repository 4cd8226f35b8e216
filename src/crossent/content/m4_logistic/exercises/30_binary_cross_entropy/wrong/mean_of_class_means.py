"""A mean of two means.

{call} returned {got}, expected {expected}. You average within each label first{where}, so that the
rarer label weighs more. Each example counts once: one mean over all of them.
"""

import numpy as np

MARK = r"mean"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        price = 0.0 - np.log(np.where(y == 1, p, 1 - p))
    return np.mean([price[y == c].mean() for c in (0, 1) if np.any(y == c)])
