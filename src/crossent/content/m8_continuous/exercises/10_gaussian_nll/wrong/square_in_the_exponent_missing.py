"""σ is not squared.

{call} returned {got}, expected {expected}. (x - μ)² is divided by 2σ{where}. Divide by 2σ²:
otherwise the unit of x does not cancel.
"""

import numpy as np

MARK = r"/\s*\(?\s*2|/\s*std"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + np.log(std) + (x - mean) ** 2 / (2 * std)
