import numpy as np
from m4_logistic import sigmoid


def predict_proba(X, weights, bias):
    """sigmoid(X @ w + b)."""
    # The score of an example is linear in its features. Where it is 0 the model says one half: that is the boundary.
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)
