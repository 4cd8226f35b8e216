"""The score lacks the bias.

{call} returned {got}, expected {expected}. You work out `X @ weights` alone{where}. The score is `X
@ weights + bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"@|dot"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float)) - np.asarray(y)
    return X.T @ error / len(error), error.mean()
