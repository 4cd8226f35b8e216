"""An epsilon of 1e-12.

{call} returned {got}, expected {expected}. Adding 1e-12 in the logarithm{where} ends the price at
27.63 nats. Beyond it the loss is flat: its slope is 0, not -1. Write the loss with the score alone.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    return -np.mean(y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))
