"""Half of the logarithm.

{call} returned {got}, expected {expected}. You take ln(2πσ²) whole{where}, and the density divides by
the root of 2πσ². The half belongs to both terms: ½ ln(2πσ²) + (x - μ)²/(2σ²).
"""

import numpy as np

MARK = r"log"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return np.log(2 * np.pi * std**2) + (x - mean) ** 2 / (2 * std**2)
