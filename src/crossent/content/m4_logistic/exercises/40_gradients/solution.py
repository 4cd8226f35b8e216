import numpy as np
from m4_logistic import sigmoid


def gradients(X, y, weights, bias):
    """Xᵀ(p - y) / N and mean(p - y)."""
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    # How wrong each example is. This is softmax's q - p again, with two classes.
    error = sigmoid(X @ np.asarray(weights, dtype=float) + bias) - y
    # A weight reaches the score through its feature: each example pulls at it in proportion to that feature's value.
    # The bias reaches it directly. Both are means over the examples, because the loss is one.
    return X.T @ error / len(y), error.mean()
