"""p and q are swapped.

{call} returned {got}, expected {expected}. That is the cross-entropy of q and p{where}. Values
follow the first Gaussian; its negative log is taken of the second.
"""

import numpy as np

MARK = r"std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_p) + (std_q**2 + gap**2) / (2 * std_p**2)
