"""The first example only.

{call} returned {got}, expected {expected}. The function returns after one example{where}. Go
through all of them, then take the mean.
"""

import numpy as np

MARK = r"\[0\]|return"


def binary_cross_entropy(y_true, y_prob):
    with np.errstate(divide="ignore"):
        for y, p in zip(y_true, y_prob):
            return 0.0 - np.log(float(p) if y == 1 else 1 - float(p))
