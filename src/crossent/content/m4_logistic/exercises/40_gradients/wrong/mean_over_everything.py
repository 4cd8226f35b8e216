"""A mean over the features, too.

{call} returned {got}, expected {expected}. Your mean runs over examples and features
together{where}, and one number is left. Each weight has a slope of its own: `axis=0`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"mean"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - np.asarray(y)
    return np.mean(X * error[:, None]), error.mean()
