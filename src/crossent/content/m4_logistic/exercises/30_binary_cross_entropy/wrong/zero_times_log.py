"""0 times -inf.

{call} returned {got}, expected {expected}. Where p is 0 or 1, one of the terms is 0 * ln 0{where},
which NumPy calls NaN. Pick the probability of what happened instead, `np.where(y == 1, p, 1 - p)`,
and take one logarithm.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
