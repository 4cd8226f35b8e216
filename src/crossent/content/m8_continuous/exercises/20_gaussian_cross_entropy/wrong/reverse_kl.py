"""That is KL, in the other direction.

{call} returned {got}, expected {expected}. That is KL(q‖p){where}. Values follow the first Gaussian, and
cross-entropy is the whole price, not the excess over the entropy.
"""

import numpy as np

MARK = r"std_p"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return np.log(std_p / std_q) + (std_q**2 + gap**2) / (2 * std_p**2) - 0.5
