"""ln σ in place of ln τ.

{call} returned {got}, expected {expected}. The logarithm is that of the density believed, so its
width is τ{where}, `std_q`.
"""

import numpy as np

MARK = r"log\(std_p|std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_p) + (std_p**2 + gap**2) / (2 * std_q**2)
