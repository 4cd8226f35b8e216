"""The bias's slope is missing.

{call} returned {got}, expected {expected}. Only the weights' slopes come back{where}. Return both:
`return grad_weights, grad_bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error)
