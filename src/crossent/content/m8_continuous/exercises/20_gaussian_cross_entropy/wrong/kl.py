"""That is the KL divergence.

{call} returned {got}, expected {expected}. You have taken off the entropy of p{where}.
Cross-entropy is the whole price: entropy plus KL.
"""

import numpy as np

MARK = r"std_q\s*/\s*std_p|std_p\s*/\s*std_q|0\.5|1 /"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return np.log(std_q / std_p) + (std_p**2 + gap**2) / (2 * std_q**2) - 0.5
