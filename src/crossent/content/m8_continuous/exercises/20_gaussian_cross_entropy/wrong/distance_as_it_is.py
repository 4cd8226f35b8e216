"""The distance is not squared.

{call} returned {got}, expected {expected}. The difference of the means comes in as it is{where}, with
its sign. The mean of (x - ν)² has its square in it.
"""

import numpy as np

MARK = r"mean_p\s*-\s*mean_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap) / (2 * std_q**2)
