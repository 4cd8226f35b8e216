"""The sign of the exponent.

{call} returned {got}, expected {expected}. That is the probability of the other class: the exponent
lacks its minus{where}. A large score must give a probability near 1: `1 / (1 + np.exp(-z))`.
"""

import numpy as np

MARK = r"exp\("


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, small, 1) / (1 + small)
