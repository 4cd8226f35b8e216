"""τ² is multiplied, not divided by.

{call} returned {got}, expected {expected}. Python works from left to right: `a / 2 * std_q**2`{where}
is (a / 2) · τ². Put the divisor in brackets: `a / (2 * std_q**2)`.
"""

import numpy as np

MARK = r"/\s*2\s*\*|\*\s*std_q"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + np.log(std_q) + (std_p**2 + gap**2) / 2 * std_q**2
