"""The mean is ignored.

{call} returned {got}, expected {expected}. The distance is taken from 0{where}. Subtract the mean
first.
"""

import numpy as np

MARK = r"x"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * (x / std) ** 2
