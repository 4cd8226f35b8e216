"""Rounded.

{call} returned {got}, expected {expected}. You rounded the probabilities{where}. Return them as
they are; rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def sigmoid(z):
    small = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return np.round(np.where(np.asarray(z) >= 0, 1, small) / (1 + small), 4)
