"""ln σ is missing.

{call} returned {got}, expected {expected}. A wide density is low, and that has its price: ln σ is
missing{where}. Without it the widest Gaussian is always the best.
"""

import numpy as np

MARK = r"return"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) + 0.5 * z**2
