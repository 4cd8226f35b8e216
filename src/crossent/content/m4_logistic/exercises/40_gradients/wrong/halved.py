"""Half the slope.

{call} returned {got}, expected {expected}. There is a factor one half{where}. The mean divides by N
alone.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"/ ?2|0\.5"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = (sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)) / 2
    return X.T @ error / len(error), error.mean()
