"""The sigmoid is missing.

{call} returned {got}, expected {expected}. You compare the score itself with the label{where}: that
is linear regression. The error is `sigmoid(score) - y`.
"""

import numpy as np

MARK = r"@|dot"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = X @ np.asarray(weights, dtype=float) + bias - np.asarray(y)
    return X.T @ error / len(error), error.mean()
