"""ln τ is missing.

{call} returned {got}, expected {expected}. A wide q is low everywhere, and that has its price: ln τ
is missing{where}.
"""

import numpy as np

MARK = r"return"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + (std_p**2 + gap**2) / (2 * std_q**2)
