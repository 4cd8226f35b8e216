"""σ² is multiplied, not divided by.

{call} returned {got}, expected {expected}. Python works from left to right: `a / 2 * std**2`{where}
is (a / 2) · σ². Put the divisor in brackets: `a / (2 * std**2)`.
"""

import numpy as np

MARK = r"/\s*2\s*\*|\*\s*std"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return 0.5 * np.log(2 * np.pi) + np.log(std) + (x - mean) ** 2 / 2 * std**2
