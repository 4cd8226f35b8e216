"""Only the distance is divided.

{call} returned {got}, expected {expected}. Without brackets the division takes the last term alone{where}:
σ² + (μ - ν)² is divided by 2τ² as a whole.
"""

import numpy as np

MARK = r"/"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + std_p**2 + gap**2 / (2 * std_q**2)
