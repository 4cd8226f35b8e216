"""It stops where the loss rises.

{call} returned {got}, expected {expected}. The loop ends as soon as the loss rises{where}. A run at
too high a rate has to be seen whole: take all `epochs` steps.
"""

import numpy as np
from m4_logistic import sigmoid


MARK = r"break|return|if"


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        prob = sigmoid(X @ weights + bias)
        loss = np.mean((prob - y) ** 2)
        if history["loss"] and loss > history["loss"][-1]:
            break
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(loss)
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights = weights - learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
    return {name: np.array(values) for name, values in history.items()}
