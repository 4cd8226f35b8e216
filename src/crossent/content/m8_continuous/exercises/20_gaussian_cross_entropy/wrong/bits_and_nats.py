"""Bits and nats are added.

{call} returned {got}, expected {expected}. `log2`{where} gives bits, and the fraction is in nats:
their sum is neither. Use the natural logarithm.
"""

import numpy as np

MARK = r"log2"


def gaussian_cross_entropy(mean_p, std_p, mean_q, std_q):
    constant, gap = 0.5 * np.log(2 * np.pi), mean_p - mean_q
    return np.log2(np.sqrt(2 * np.pi) * std_q) + (std_p**2 + gap**2) / (2 * std_q**2)
