"""Three results.

{call} returned {got}, expected {expected}. Something else comes back besides the two slopes{where}.
Leave the loss to `train`: `return grad_weights, grad_bias`.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    p = sigmoid(X @ np.asarray(weights, dtype=float) + bias)
    error = p - np.asarray(y)
    return binary_cross_entropy(y, p), X.T @ error / len(error), error.mean()
