"""The slopes add up.

{call} returned {got}, expected {expected}. The first step is right, later ones follow the sum of
all slopes so far{where}. Each step takes the slopes of its own place alone.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"\+=|\+ grad|\+ g"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    all_weights, all_bias = np.zeros_like(weights), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        all_weights, all_bias = all_weights + grad_weights, all_bias + grad_bias
        weights = weights - learning_rate * all_weights
        bias = bias - learning_rate * all_bias
    return {name: np.array(values) for name, values in history.items()}
