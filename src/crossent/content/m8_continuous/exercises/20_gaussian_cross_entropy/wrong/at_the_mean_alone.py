"""The spread of p is missing.

{call} returned {got}, expected {expected}. That is the surprise at the mean of p{where}. Values lie
around it: the mean of (x - ν)² is σ² more.
"""

import numpy as np

MARK = r"mean_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + gap**2 / (2 * std_q**2)
