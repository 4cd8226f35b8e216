"""The accuracy is recorded.

{call} returned {got}, expected {expected}. `loss` holds the share of right answers{where}. It moves
in jumps; the cross-entropy is asked for.
"""

import numpy as np
from m4_logistic import gradients

MARK = r"==|!="


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((X @ weights + bias > 0) == (y == 1)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
