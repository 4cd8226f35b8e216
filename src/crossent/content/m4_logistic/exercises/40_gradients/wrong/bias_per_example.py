"""The errors themselves for the bias.

{call} returned {got}, expected {expected}. The bias's slope comes back once for each
example{where}. It is one number: their mean.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"return"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.T @ error / len(error), error
