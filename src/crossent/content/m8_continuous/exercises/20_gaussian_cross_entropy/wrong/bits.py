"""Right, but in bits.

{call} returned {got}, expected {expected}. That is the answer in bits{where}. The course counts in
nats.
"""

import numpy as np

MARK = r"log2|log\(2\)"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return (constant + np.log(std_q) + (std_p**2 + gap**2) / (2 * std_q**2)) / np.log(2)
