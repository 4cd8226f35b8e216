"""The bias is taken off.

{call} returned {got}, expected {expected}. The score has `- bias`{where}. It is `X @ weights +
bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"-\s*bias"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) - bias) - np.asarray(y)
    return X.T @ error / len(error), error.mean()
