"""Straight lines.

{call} returned {got}, expected {expected}. A straight line cut off at 0 and 1{where} is the "hard
sigmoid", an approximation. Use the formula with `np.exp`.
"""

import numpy as np

MARK = r"clip"


def sigmoid(z):
    return np.clip(0.2 * np.asarray(z, dtype=float) + 0.5, 0, 1)
