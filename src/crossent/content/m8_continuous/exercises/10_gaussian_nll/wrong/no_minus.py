"""The minus is missing.

{call} returned {got}, expected {expected}. That is the logarithm of the density{where}. Surprise is
minus that.
"""

import numpy as np

MARK = r"return"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return -(0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2)
