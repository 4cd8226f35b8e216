"""Columns.

{call} returned {got}, expected {expected}. The weights' slopes have the shape (D, 1){where}. Leave
out the `reshape`: (D,) is asked for, the shape of the weights.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"None|reshape|keepdims|\[\["


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return (X.T @ error / len(error))[:, None], error.mean()
