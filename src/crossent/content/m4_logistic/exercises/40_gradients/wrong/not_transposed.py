"""X is not transposed.

{call} gave {got}, expected {expected}. `X @ error`{where} adds over the features. The slope in a
weight adds over the examples: `X.T @ error`. (With as many examples as features the wrong one runs,
too.)
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"X\s*@\s*\w*err|dot"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X @ error / len(error), error.mean()
