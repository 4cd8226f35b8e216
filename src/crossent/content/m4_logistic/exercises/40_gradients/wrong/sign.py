"""The sign.

{call} returned {got}, expected {expected}. Both slopes have the wrong sign{where}. The slope in the
score is p - y, what the model says minus what happened. (A step goes against the slope; that minus
belongs into `train`.)
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"y\s*-|\(y|-"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = np.asarray(y) - sigmoid(X @ np.asarray(weights, dtype=float) + bias)
    return X.T @ error / len(error), error.mean()
