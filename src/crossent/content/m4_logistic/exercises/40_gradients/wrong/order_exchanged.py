"""The two results are exchanged.

{call} returned {got}, expected {expected}. The bias's slope comes first{where}. Return the weights'
slopes, then the bias's.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return error.mean(), X.T @ error / len(error)
