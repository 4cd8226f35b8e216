"""A penalty on the weights.

{call} returned {got}, expected {expected}. Something pulls the weights back to 0{where}, as a
penalty would. Take the slope of the loss alone.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid

MARK = r"weights|l2|lambda"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * (grad_weights + 0.01 * weights)
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
