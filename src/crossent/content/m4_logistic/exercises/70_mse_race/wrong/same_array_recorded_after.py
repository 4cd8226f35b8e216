"""The same array in all rows.

{call} returned {got}, expected {expected}. `weights -= ...` changes the array in place{where}, and
your list holds that one array many times: all rows show the last step. Append `weights.copy()`, or write
`weights = weights - ...`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"-=|out="


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}

    def record():
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((sigmoid(X @ weights + bias) - y) ** 2))

    record()
    for _ in range(epochs):
        prob = sigmoid(X @ weights + bias)
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights -= learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
        record()
    return {name: np.array(values) for name, values in history.items()}
