"""One number for all.

{call} returned {got}, expected {expected}. You take the mean{where}. A surprise for each value is
asked for.
"""

import numpy as np

MARK = r"mean\("


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.mean(0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2)
