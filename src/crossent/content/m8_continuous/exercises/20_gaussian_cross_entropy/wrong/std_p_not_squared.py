"""σ is not squared.

{call} returned {got}, expected {expected}. The mean of (x - ν)² has σ² in it, the variance of p,
not σ{where}.
"""

import numpy as np

MARK = r"std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p + gap**2) / (2 * std_q**2)
