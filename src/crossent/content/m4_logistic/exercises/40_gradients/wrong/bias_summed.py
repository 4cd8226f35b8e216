"""The bias's slope is a sum.

{call} returned {got}, expected {expected}. The weights' slope is a mean, as it should be. The
bias's slope is the sum of the errors{where}: take `error.mean()`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"sum"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), error.sum()
