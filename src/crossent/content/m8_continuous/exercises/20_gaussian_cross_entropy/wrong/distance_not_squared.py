"""The distance is not squared.

{call} returned {got}, expected {expected}. You add the distance of the means{where}. Add its
square.
"""

import numpy as np

MARK = r"abs|mean_p\s*-\s*mean_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + abs(gap)) / (2 * std_q**2)
