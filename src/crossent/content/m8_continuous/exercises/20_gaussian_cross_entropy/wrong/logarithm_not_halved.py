"""Half of the logarithm.

{call} returned {got}, expected {expected}. You take ln(2πτ²) whole{where}, and the density divides by the
root of 2πτ²: take half of it.
"""

import numpy as np

MARK = r"log"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return 2 * (constant + np.log(std_q)) + (std_p**2 + gap**2) / (2 * std_q**2)
