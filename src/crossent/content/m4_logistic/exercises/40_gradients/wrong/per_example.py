"""One slope per example.

{call} returned {got}, expected {expected}. The weights' slopes come back one row per
example{where}. Average over the rows: `.mean(axis=0)`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"X\s*\*"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X * error[:, None], error.mean()
