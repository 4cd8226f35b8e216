"""The slope of the squared error.

{call} returned {got}, expected {expected}. Your steps carry the factor p (1 - p){where}, which
belongs to the squared error. Here the slope is that of the cross-entropy: call your `gradients`.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, sigmoid

MARK = r"1\s*-"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        p = sigmoid(X @ weights + bias)
        pull = 2 * (p - y) * p * (1 - p)
        grad_weights, grad_bias = X.T @ pull / len(y), pull.mean()
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
