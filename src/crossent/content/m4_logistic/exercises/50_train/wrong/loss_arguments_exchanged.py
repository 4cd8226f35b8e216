"""The loss's arguments are exchanged.

{call} returned {got}, expected {expected}. You pass the probabilities as labels{where}. The labels
come first: `binary_cross_entropy(y, p)`.
"""

import numpy as np
from m4_logistic import gradients, sigmoid

MARK = r"binary_cross_entropy\("


def exchanged(y, p):
    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(exchanged(sigmoid(X @ weights + bias), y))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
