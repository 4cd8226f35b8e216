"""The root of 2π is missing.

{call} returned {got}, expected {expected}. You add ln 2π{where}, where the density divides by
√(2π). Its logarithm is half of that.
"""

import numpy as np

MARK = r"pi"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return 2 * constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q**2)
