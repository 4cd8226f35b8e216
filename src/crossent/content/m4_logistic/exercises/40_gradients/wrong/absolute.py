"""The sign of the error is lost.

{call} returned {got}, expected {expected}. You take |p - y|{where}. Whether the model says too much
or too little is what the slope has to tell.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"abs"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = np.abs(sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y))
    return X.T @ error / len(error), error.mean()
