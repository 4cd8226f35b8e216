"""Each label divided by its own count.

{call} returned {got}, expected {expected}. You take a mean over the ones and another over the
zeros, and add them{where}. Divide the sum of all prices by N once.
"""

import numpy as np

MARK = r"mean"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        price = 0.0 - np.log(np.where(y == 1, p, 1 - p))
    return sum(price[y == c].mean() for c in (0, 1) if np.any(y == c))
