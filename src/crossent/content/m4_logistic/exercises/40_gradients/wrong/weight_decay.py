"""A penalty on the weights.

{call} returned {got}, expected {expected}. You add a multiple of the weights{where}, as a penalty
on large weights would. Here the slope of the loss alone is asked for.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"weights|lambda|l2"


def gradients(X, y, weights, bias):
    X, w = np.asarray(X, dtype=float), np.asarray(weights, dtype=float)
    error = sigmoid(X @ w + bias) - np.asarray(y)
    return X.T @ error / len(error) + 0.01 * w, error.mean()
