"""The new weights, not the slope.

{call} returned {got}, expected {expected}. You return weights and bias after a step{where}. Here
the slopes alone are asked for; the step is taken in `train`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X, w = np.asarray(X, dtype=float), np.asarray(weights, dtype=float)
    error = sigmoid(X @ w + bias) - np.asarray(y)
    return w - 0.1 * (X.T @ error / len(error)), bias - 0.1 * error.mean()
