"""A random start.

{call} returned {got}, expected {expected}. You begin with random weights{where}. Here the start is
zeros, so that row 0 is the same for everybody.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"\brandom\b|\brng\b|\brandn?\b|\bnormal\("
DRAWN = True


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.random.default_rng(0).normal(0, 0.1, X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
