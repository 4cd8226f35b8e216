"""The standard deviation, taken for the variance.

{call} returned {got}, expected {expected}. You use `std` as if it were the variance{where}. It is
σ: the formula holds ln σ and (x - μ)²/(2σ²).
"""

import numpy as np

MARK = r"[*/(]\s*std\s*\)*\s*($|[-+*/,])|std\s*\*\s*(2|np)"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi * std) + 0.5 * (x - mean) ** 2 / std
