"""The root of 2π is missing.

{call} returned {got}, expected {expected}. You add ln 2π{where}, where the density divides by
√(2π). Its logarithm is half of ln 2π.
"""

import numpy as np

MARK = r"pi"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.log(2 * np.pi) + np.log(std) + 0.5 * z**2
