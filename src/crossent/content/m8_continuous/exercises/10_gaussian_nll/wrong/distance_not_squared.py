"""The distance is not squared.

{call} returned {got}, expected {expected}. You add half of |x - μ|/σ{where}. The square of it is
meant.
"""

import numpy as np

MARK = r"abs"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * np.abs(z)
