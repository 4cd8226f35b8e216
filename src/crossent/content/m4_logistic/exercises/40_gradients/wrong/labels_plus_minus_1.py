"""Labels of -1 and 1.

{call} returned {got}, expected {expected}. You turn the labels into -1 and 1{where}. The slope p -
y is for labels of 0 and 1, as they come.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"2\s*\*"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - (2 * np.asarray(y) - 1)
    return X.T @ error / len(error), error.mean()
