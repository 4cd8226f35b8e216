"""The loss of raw scores.

{call} returned {got}, expected {expected}. Weights and bias are right. The loss{where} is given the
scores, and takes them for probabilities: `binary_cross_entropy(y, sigmoid(X @ weights + bias))`.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"binary_cross_entropy\("


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        with np.errstate(all="ignore"):
            history["loss"].append(binary_cross_entropy(y, X @ weights + bias))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
