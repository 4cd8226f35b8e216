"""One array for both.

{call} returned {got}, expected {expected}. The bias's slope is put behind the others, into one
array{where}. Two results are asked for: `return grad_weights, grad_bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"concatenate|append|hstack"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return np.append(X.T @ error / len(error), error.mean())
