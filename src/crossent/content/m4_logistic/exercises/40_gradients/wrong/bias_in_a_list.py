"""The bias's slope in a list.

{call} returned {got}, expected {expected}. The bias's slope is an array of one{where}. Return the
number itself, without brackets and `keepdims`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"keepdims|\[|array"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), error.mean(keepdims=True)
