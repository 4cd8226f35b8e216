"""The root of τ, too.

{call} returned {got}, expected {expected}. You take √(2πτ){where}: τ stands before the root in the density,
τ√(2π). Or take the root of the variance: √(2πτ²).
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5|log"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return constant + 0.5 * np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q**2)
