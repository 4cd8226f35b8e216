"""Momentum.

{call} returned {got}, expected {expected}. The first step is right, later ones keep some of the
last{where}: that is momentum. Plain gradient descent is asked for.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"velocity|momentum|0\.9"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    vw, vb = 0.0, 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        vw, vb = 0.9 * vw + grad_weights, 0.9 * vb + grad_bias
        weights = weights - learning_rate * vw
        bias = bias - learning_rate * vb
    return {name: np.array(values) for name, values in history.items()}
