"""μ² - ν² in place of (μ - ν)².

{call} returned {got}, expected {expected}. You subtract the squares of the means{where}. Subtract
first, then square.
"""

import numpy as np

MARK = r"mean_[pq]\s*\*\*\s*2"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + abs(mean_p**2 - mean_q**2)) / (2 * std_q**2)
