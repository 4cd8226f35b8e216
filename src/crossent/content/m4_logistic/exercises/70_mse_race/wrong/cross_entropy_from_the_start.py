"""The race against itself.

{call} returned {got}, expected {expected}. It begins where it should, and then minimises and
records the cross-entropy{where}. Minimise and record mean((p - y)²), whose slope is 2 (p - y) p (1
- p).
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"binary_cross_entropy\("


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
