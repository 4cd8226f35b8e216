"""A mean times a mean.

{call} returned {got}, expected {expected}. You average the errors and the features apart, and
multiply the two means{where}. Each error belongs to the features of its own example: multiply
first, then take the mean, `X.T @ error / len(X)`.
"""

import numpy as np
from m4_logistic import sigmoid


MARK = r"mean"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return X.mean(axis=0) * error.mean(), error.mean()
