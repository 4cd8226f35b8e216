"""That is its slope.

{call} returned {got}, expected {expected}. p (1 - p){where} is the slope of the sigmoid. Return p
itself.
"""

import numpy as np

MARK = r"1\s*-\s*\w+"


def sigmoid(z):
    small = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return small / (1 + small) ** 2
