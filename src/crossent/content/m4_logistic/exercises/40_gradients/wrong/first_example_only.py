"""The first example only.

{call} returned {got}, expected {expected}. Only the first example pulls{where}. The slope of the
mean loss is the mean over all of them.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\[0\]"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X[0] * error[0], error[0]
