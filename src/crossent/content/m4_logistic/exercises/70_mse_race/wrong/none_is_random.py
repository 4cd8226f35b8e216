"""A random start.

{call} returned {got}, expected {expected}. Where no start is given, yours is random{where}. Take
zeros.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\brandom\b|\brng\b|\brandn?\b|\bnormal\("
DRAWN = True


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.random.default_rng(0).normal(0, 0.1, X.shape[1]) if weights is None else np.array(weights, dtype=float)
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
