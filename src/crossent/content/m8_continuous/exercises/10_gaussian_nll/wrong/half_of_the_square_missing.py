"""A half is missing.

{call} returned {got}, expected {expected}. The squared distance is counted in full{where}. The
exponent of the density is -(x - μ)²/(2σ²): take half of it.
"""

import numpy as np

MARK = r"\*\*\s*2"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std) + z**2
