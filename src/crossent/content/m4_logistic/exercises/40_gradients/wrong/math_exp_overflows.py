"""`math.exp` overflows.

{call} gave {got}, expected {expected}. `math.exp`{where} raises an exception above 709. Use your
own `sigmoid`.
"""

import math

import numpy as np

MARK = r"math\.exp"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    scores = X @ np.asarray(weights, dtype=float) + bias
    error = np.array([1 / (1 + math.exp(-s)) for s in scores]) - np.asarray(y)
    return X.T @ error / len(error), error.mean()
