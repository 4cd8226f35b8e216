"""Divided by the number of all entries.

{call} returned {got}, expected {expected}. `X.size`{where} counts rows times columns. The mean is
over the examples: divide by `len(X)`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"size"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / X.size, error.mean()
