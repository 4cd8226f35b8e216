"""The epsilon of 1e-10 is too large.

{call} returned {got}, expected {expected}. Adding 1e-10 inside the logarithm{where} makes every
small probability larger, not just 0, and caps the price at 23.03 nats. Pick with `np.where(y == 1,
p, 1 - p)`, which needs none.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    return -np.mean(y * np.log(p + 1e-10) + (1 - y) * np.log(1 - p + 1e-10))
