"""τ is not squared.

{call} returned {got}, expected {expected}. The expected square is divided by 2τ{where}. Divide by
2τ²: otherwise the unit of x does not cancel.
"""

import numpy as np

MARK = r"std_q\)?\s*$|std_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q)
