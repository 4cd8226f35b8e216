"""The labels are exchanged.

{call} returned {got}, expected {expected}. You compare p with 1 - y{where}. p is the probability of
1: the error is p - y.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"1\s*-"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - (1 - np.asarray(y))
    return X.T @ error / len(error), error.mean()
