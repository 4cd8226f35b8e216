"""Both classes.

{call} returned {got}, expected {expected}. You return a column for each class{where}, as
scikit-learn does. Here P(y = 1) alone is asked for, shape (N,).
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"stack|array|c_\["


def predict_proba(X, weights, bias):
    p = sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)
    return np.stack([1 - p, p], axis=1)
