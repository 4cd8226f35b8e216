"""The density, not its logarithm.

{call} returned {got}, expected {expected}. That is the density itself{where}. Take minus its
logarithm.
"""

import numpy as np

MARK = r"exp"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.exp(-0.5 * z**2) / (std * np.sqrt(2 * np.pi))
