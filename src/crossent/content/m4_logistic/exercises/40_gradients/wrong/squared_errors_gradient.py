"""The slope of the squared error.

{call} returned {got}, expected {expected}. The factor p (1 - p){where} belongs to the squared
error. In cross-entropy it cancels against the slope of the logarithm, and p - y is left.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"1\s*-"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    p = sigmoid(X @ np.asarray(weights, dtype=float) + bias)
    error = (p - np.asarray(y)) * p * (1 - p)
    return X.T @ error / len(error), error.mean()
