"""Divided by σ².

{call} returned {got}, expected {expected}. The distance counts in the width that is believed,
τ{where}, not in the true one.
"""

import numpy as np

MARK = r"/\s*\(?2?\s*\*?\s*std_p|std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_p**2)
