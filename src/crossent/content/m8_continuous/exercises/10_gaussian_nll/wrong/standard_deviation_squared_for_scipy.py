"""The variance, where σ is wanted.

{call} returned {got}, expected {expected}. That is the surprise for a standard deviation of σ²{where}.
SciPy's `scale` is σ itself, as NumPy's is.
"""

import numpy as np

MARK = r"std"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return 0.5 * np.log(2 * np.pi) + 2 * np.log(std) + 0.5 * ((x - mean) / std**2) ** 2
