"""Divided by the number of features.

{call} returned {got}, expected {expected}. You divide by the number of columns{where}. The mean is
over the examples, so divide by the number of rows, `len(X)`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"shape\[1\]|size|shape"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / X.shape[1], error.mean()
