"""The clip at 1e-2 is too large.

{call} returned {got}, expected {expected}. A clip at 1e-2{where} caps the price of each example at
4.61 nats, and changes probabilities that are honest. Pick with `np.where(y == 1, p, 1 - p)` and
need no clip, or keep it at 1e-7 or below.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+|eps|0?\.0\d"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.clip(np.asarray(y_prob, dtype=float), 1e-2, 1 - 1e-2)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
