"""The logarithm of a mean.

{call} returned {got}, expected {expected}. You take the mean of the probabilities first{where}.
Take the logarithm of each, then the mean: the order matters.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.log(np.mean(np.where(y == 1, p, 1 - p)))
