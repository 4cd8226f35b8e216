"""ln σ with the wrong sign.

{call} returned {got}, expected {expected}. The density is divided by σ, so its negative logarithm
has + ln σ{where}.
"""

import numpy as np

MARK = r"log\(std|log\("


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log(2 * np.pi) - np.log(std) + 0.5 * z**2
