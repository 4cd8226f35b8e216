"""The cross-entropy is recorded.

{call} returned {got}, expected {expected}. Weights and bias are right. The loss you record is the
cross-entropy{where}; here it is the mean of (p - y)².
"""

import numpy as np
from m4_logistic import binary_cross_entropy, sigmoid

MARK = r"binary_cross_entropy|log"


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        prob = sigmoid(X @ weights + bias)
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, prob))
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights = weights - learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
    return {name: np.array(values) for name, values in history.items()}
