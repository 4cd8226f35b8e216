"""The root of σ, too.

{call} returned {got}, expected {expected}. You take √(2πσ){where}: σ stands before the root in the
density, σ√(2π). Or take the root of the variance: √(2πσ²).
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5|log"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return np.log(np.sqrt(2 * np.pi * std)) + (x - mean) ** 2 / (2 * std**2)
