"""The learning rate decays.

{call} returned {got}, expected {expected}. The first step is right, later ones are shorter{where}:
your learning rate shrinks. Keep it fixed.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"learning_rate\s*[*/]|/\s*\("


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for epoch in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate / (1 + epoch) * grad_weights
        bias = bias - learning_rate / (1 + epoch) * grad_bias
    return {name: np.array(values) for name, values in history.items()}
