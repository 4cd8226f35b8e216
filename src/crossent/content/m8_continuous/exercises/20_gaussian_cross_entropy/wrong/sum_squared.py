"""One square for both.

{call} returned {got}, expected {expected}. You square σ + (μ - ν){where}. The middle term has the
mean 0: add the two squares.
"""

import numpy as np

MARK = r"\*\*\s*2"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p + gap) ** 2 / (2 * std_q**2)
