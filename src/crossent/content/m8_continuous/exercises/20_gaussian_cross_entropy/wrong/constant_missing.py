"""The constant is left out.

{call} returned {got}, expected {expected}. All results are 0.9189 too small: ½ ln 2π is
missing{where}.
"""

import numpy as np

MARK = r"return"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q**2)
