"""The same array in all rows but the first.

{call} returned {got}, expected {expected}. Row 0 is a copy, but after that `weights -= ...` changes
one array in place{where}, and the list holds it in every later row: all show the last step. Append
`weights.copy()`, or write `weights = weights - ...`.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"-=|out="


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    loss = binary_cross_entropy(y, sigmoid(X @ weights + bias))
    history = {"weights": [weights.copy()], "bias": [bias], "loss": [loss]}
    for _ in range(epochs):
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights -= learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
    return {name: np.array(values) for name, values in history.items()}
