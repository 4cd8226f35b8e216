"""Recorded after the step.

{call} returned {got}, expected {expected}. Your first row is the state after the first step{where},
and the number of rows is `epochs`. Row 0 is the start: record before the loop as well.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"append"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs):
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
    return {name: np.array(values) for name, values in history.items()}
