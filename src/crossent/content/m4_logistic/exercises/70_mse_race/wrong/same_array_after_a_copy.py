"""The same array in all rows but the first.

{call} returned {got}, expected {expected}. Row 0 is a copy, but after that `weights -= ...` changes
one array in place{where}, and the list holds it in every later row: all show the last step. Append
`weights.copy()`, or write `weights = weights - ...`.
"""

import numpy as np
from m4_logistic import sigmoid


MARK = r"-=|out="


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    prob = sigmoid(X @ weights + bias)
    history = {"weights": [weights.copy()], "bias": [bias], "loss": [np.mean((prob - y) ** 2)]}
    for _ in range(epochs):
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights -= learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
        prob = sigmoid(X @ weights + bias)
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((prob - y) ** 2))
    return {name: np.array(values) for name, values in history.items()}
