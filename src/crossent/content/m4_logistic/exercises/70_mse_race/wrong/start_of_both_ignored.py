"""The start is ignored.

{call} returned {got}, expected {expected}. You begin at zeros, whatever `weights` and `bias`
say{where}. Zeros are only for what is not given.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"zeros|0\.0"


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        prob = sigmoid(X @ weights + bias)
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((prob - y) ** 2))
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights = weights - learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
    return {name: np.array(values) for name, values in history.items()}
