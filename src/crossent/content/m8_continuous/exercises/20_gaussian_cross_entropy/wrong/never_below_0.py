"""Cut off at 0.

{call} returned {got}, expected {expected}. You let no result fall below 0{where}. Densities may be
above 1, and then a cross-entropy is negative.
"""

import numpy as np

MARK = r"max|abs"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return max(0.0, constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q**2))
