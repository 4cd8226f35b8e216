"""The bias's slope, times the bias.

{call} returned {got}, expected {expected}. The mean error is multiplied by the bias{where}. The
bias is added to the score as it is, so its factor is 1: the mean of p - y.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"bias\s*\*|\*\s*bias"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), bias * error.mean()
