"""Twice the slope.

{call} returned {got}, expected {expected}. There is a factor 2{where}, as the square of a squared
error would bring. Cross-entropy has none.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"2\s*\*"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = 2 * (sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y))
    return X.T @ error / len(error), error.mean()
