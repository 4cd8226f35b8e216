"""The weights' slope is a sum.

{call} returned {got}, expected {expected}. The bias's slope is a mean, as it should be. The
weights' slope is the sum over the examples{where}: divide it by their number, too.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\.T|@|dot"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error, error.mean()
