"""The 2 is squared, too.

{call} returned {got}, expected {expected}. You divide by (2τ)² = 4τ²{where}. The closed form has 2τ²:
square the standard deviation alone.
"""

import numpy as np

MARK = r"\*\*\s*2"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q) ** 2
