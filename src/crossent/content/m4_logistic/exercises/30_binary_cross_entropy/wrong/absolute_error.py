"""That is the absolute error.

{call} returned {got}, expected {expected}. You average |y - p|{where}. Cross-entropy is the
surprise, -ln of the probability given to what happened.
"""

import numpy as np

MARK = r"abs"


def binary_cross_entropy(y_true, y_prob):
    return np.mean(np.abs(np.asarray(y_true) - np.asarray(y_prob, dtype=float)))
