"""The distance makes it cheaper.

{call} returned {got}, expected {expected}. You subtract (μ - ν)²{where}. A belief in the wrong place costs
more: add it to σ².
"""

import numpy as np

MARK = r"-"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 - gap**2) / (2 * std_q**2)
