"""The sign is taken off.

{call} returned {got}, expected {expected}. You take the absolute value{where}. A density may be above 1,
and then its surprise is negative.
"""

import numpy as np

MARK = r"abs"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return np.abs(0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * ((x - mean) / std) ** 2)
