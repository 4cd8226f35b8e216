"""Standard deviations, taken for variances.

{call} returned {got}, expected {expected}. You use both as if they were variances{where}. They are
σ and τ: square them.
"""

import numpy as np

MARK = r"std"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return 0.5 * np.log(2 * np.pi * std_q) + (std_p + gap**2) / (2 * std_q)
