"""The 2 is squared, too.

{call} returned {got}, expected {expected}. You divide by (2σ)² = 4σ²{where}. The exponent of the
density has 2σ²: square the standard deviation alone.
"""

import numpy as np

MARK = r"\*\*\s*2"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return 0.5 * np.log(2 * np.pi) + np.log(std) + ((x - mean) / (2 * std)) ** 2
