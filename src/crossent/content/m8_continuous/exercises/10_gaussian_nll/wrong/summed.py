"""One number for all.

{call} returned {got}, expected {expected}. You add the surprises up{where}. One for each value is
asked for.
"""

import numpy as np

MARK = r"sum\("


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.sum(0.5 * np.log(2 * np.pi) + np.log(std) + 0.5 * z**2)
