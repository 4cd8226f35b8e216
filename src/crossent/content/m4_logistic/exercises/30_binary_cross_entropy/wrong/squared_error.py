"""That is the squared error.

{call} returned {got}, expected {expected}. You average (y - p)²{where}. Cross-entropy is the
surprise, -ln of the probability given to what happened.
"""

import numpy as np

MARK = r"\*\*\s*2|square"


def binary_cross_entropy(y_true, y_prob):
    return np.mean((np.asarray(y_true) - np.asarray(y_prob, dtype=float)) ** 2)
