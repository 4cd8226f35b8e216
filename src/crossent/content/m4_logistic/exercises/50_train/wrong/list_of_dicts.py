"""A dict for each step.

{call} returned {got}, expected {expected}. You keep one dict for each step{where}. The other way
round is asked for: one dict that holds an array for each name.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"append|\["


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return [dict(zip(history, row)) for row in zip(*history.values())]
