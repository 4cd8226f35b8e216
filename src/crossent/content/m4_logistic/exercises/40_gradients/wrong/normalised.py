"""The length is lost.

{call} returned {got}, expected {expected}. You scale the slopes to length 1{where}. How steep the
slope is matters: return it as it is.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"norm"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    slope = X.T @ error / len(error)
    return slope / (np.linalg.norm(slope) + 1e-12), error.mean()
