"""No slope for the bias.

{call} returned {got}, expected {expected}. The bias's slope is always 0{where}, so it would never
learn. It is the mean of p - y.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), 0.0
