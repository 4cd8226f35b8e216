"""Sums, not means.

{call} returned {got}, expected {expected}. You add the slopes of all examples up{where}. The loss
is a mean, so its slope is one, too: divide by the number of examples.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"@|sum|dot"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error, error.sum()
