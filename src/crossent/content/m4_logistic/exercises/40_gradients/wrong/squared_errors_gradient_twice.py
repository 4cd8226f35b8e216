"""The slope of the squared error.

{call} returned {got}, expected {expected}. 2 (p - y) p (1 - p){where} is the slope of (p - y)².
Cross-entropy has a logarithm, whose slope cancels p (1 - p): p - y is left.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"2\s*\*"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    p = sigmoid(X @ np.asarray(weights, dtype=float) + bias)
    error = 2 * (p - np.asarray(y)) * p * (1 - p)
    return X.T @ error / len(error), error.mean()
