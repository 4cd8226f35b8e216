"""The bias's sign.

{call} returned {got}, expected {expected}. The weights' slope is right, the bias's has the wrong
sign{where}. It is the mean of the same p - y.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"-"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), -error.mean()
