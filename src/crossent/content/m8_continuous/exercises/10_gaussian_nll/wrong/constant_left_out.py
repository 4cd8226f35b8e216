"""The constant is left out.

{call} returned {got}, expected {expected}. All results are 0.9189 too small: ½ ln 2π is
missing{where}. A gradient does not miss it, but a cross-entropy does. PyTorch's `GaussianNLLLoss`
leaves it out, too, unless `full=True`.
"""

import numpy as np

MARK = r"return"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return np.log(std) + 0.5 * z**2
