"""One example at a time.

{call} returned {got}, expected {expected}. You take a step after each example{where}. Here each
step uses the mean slope over all of them.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"for"


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        prob = sigmoid(X @ weights + bias)
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((prob - y) ** 2))
        for x, label in zip(X, y):
            p = sigmoid(x @ weights + bias)
            pull = 2 * (p - label) * p * (1 - p)
            weights = weights - learning_rate * pull * x
            bias = bias - learning_rate * pull
    return {name: np.array(values) for name, values in history.items()}
