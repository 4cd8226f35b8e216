"""A half is missing.

{call} returned {got}, expected {expected}. The expected square is counted in full{where}. Divide by
2τ².
"""

import numpy as np

MARK = r"std_q\s*\*\*\s*2|std_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap**2) / std_q**2
