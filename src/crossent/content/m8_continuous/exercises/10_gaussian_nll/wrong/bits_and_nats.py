"""Bits and nats are added.

{call} returned {got}, expected {expected}. `log2`{where} gives bits, and the square is in nats:
their sum is neither. Use the natural logarithm.
"""

import numpy as np

MARK = r"log2"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    z = (x - mean) / std
    return 0.5 * np.log2(2 * np.pi) + np.log2(std) + 0.5 * z**2
