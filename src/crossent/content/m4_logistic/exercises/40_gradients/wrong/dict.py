"""A dict.

{call} returned {got}, expected {expected}. The slopes come in a dict{where}. Return them one after
the other: `return grad_weights, grad_bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\{|dict"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return {"grad_weights": X.T @ error / len(error), "grad_bias": error.mean()}
