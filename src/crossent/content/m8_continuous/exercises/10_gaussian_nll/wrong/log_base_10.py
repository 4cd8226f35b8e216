"""Logarithms of base 10.

{call} returned {got}, expected {expected}. `log10`{where} has another base than the `exp` of the
density. Use the natural logarithm, `np.log`.
"""

import numpy as np

MARK = r"log10"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log10(2 * np.pi) + np.log10(std) + 0.5 * z**2
