"""Minus for plus.

{call} returned {got}, expected {expected}. You divide by `1 - exp(-z)`{where}, which is 0 at z = 0.
The formula has a plus: `1 / (1 + exp(-z))`.
"""

import numpy as np

MARK = r"exp\("


def sigmoid(z):
    with np.errstate(all="ignore"):
        return 1 / (1 - np.exp(-np.asarray(z, dtype=float)))
