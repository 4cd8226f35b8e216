"""π in place of 2π.

{call} returned {got}, expected {expected}. Under the root stands 2π, not π{where}.
"""

import numpy as np

MARK = r"pi"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(np.pi) + np.log(std) + 0.5 * z**2
