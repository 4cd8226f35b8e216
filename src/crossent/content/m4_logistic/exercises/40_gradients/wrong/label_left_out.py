"""The label plays no part.

{call} returned {got}, expected {expected}. You use p where p - y belongs{where}. What pulls at the
weights is how far the model is from what happened.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"sigmoid"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    p = sigmoid(X @ np.asarray(weights, dtype=float) + bias)
    return X.T @ p / len(p), p.mean()
