"""The exponent keeps its minus.

{call} returned {got}, expected {expected}. The square is subtracted{where}, so a value far out would cost
less. Surprise is minus the logarithm: the minus of the exponent turns into a plus.
"""

import numpy as np

MARK = r"-"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return 0.5 * np.log(2 * np.pi) + np.log(std) - (x - mean) ** 2 / (2 * std**2)
