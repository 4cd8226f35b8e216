"""The learning rate is fixed.

{call} returned {got}, expected {expected}. Your steps always use 0.1{where}. That is only the
default: use the argument `learning_rate`.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"0?\.1"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - 0.1 * grad_weights
        bias = bias - 0.1 * grad_bias
    return {name: np.array(values) for name, values in history.items()}
