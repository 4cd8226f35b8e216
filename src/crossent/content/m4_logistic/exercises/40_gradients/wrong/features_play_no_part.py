"""The features play no part.

{call} returned {got}, expected {expected}. Every weight gets the mean error{where}. A weight
reaches the score through its feature: multiply each error by that feature's value.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"mean"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return np.full(X.shape[1], error.mean()), error.mean()
