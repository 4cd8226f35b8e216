"""The mean over the wrong axis.

{call} returned {got}, expected {expected}. You average over the features of each example{where}.
Average over the examples of each feature: `axis=0`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"mean|axis"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return np.mean(X * error[:, None], axis=1), error.mean()
