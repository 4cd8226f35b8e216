"""The squared error is recorded.

{call} returned {got}, expected {expected}. Weights and bias are right. The loss you record is the
squared error{where}; here it is the cross-entropy, `binary_cross_entropy(y, p)`.
"""

import numpy as np
from m4_logistic import gradients, sigmoid

MARK = r"\*\*\s*2|square|mse"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((sigmoid(X @ weights + bias) - y) ** 2))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
