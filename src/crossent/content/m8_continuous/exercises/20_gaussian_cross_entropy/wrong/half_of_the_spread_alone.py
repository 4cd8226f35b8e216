"""Half of the first term alone.

{call} returned {got}, expected {expected}. You halve σ²/τ², and count the distance of the means in
full{where}. Both belong to (x - ν)², and both are halved.
"""

import numpy as np

MARK = r"2"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + std_p**2 / (2 * std_q**2) + gap**2 / std_q**2
