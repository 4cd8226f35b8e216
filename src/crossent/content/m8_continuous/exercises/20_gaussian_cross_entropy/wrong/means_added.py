"""The means are added.

{call} returned {got}, expected {expected}. You square μ + ν{where}. It is their distance that costs:
square μ - ν.
"""

import numpy as np

MARK = r"\+"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + (mean_p + mean_q) ** 2) / (2 * std_q**2)
