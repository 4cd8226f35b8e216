"""It stops where the loss rises.

{call} returned {got}, expected {expected}. The loop ends as soon as the loss rises{where}. A run at
too high a rate has to be seen whole: take all `epochs` steps.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"break|return|if"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        if len(history["loss"]) > 1 and history["loss"][-1] > history["loss"][-2]:
            break
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
