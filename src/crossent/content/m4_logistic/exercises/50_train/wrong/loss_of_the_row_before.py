"""The loss of the row before.

{call} returned {got}, expected {expected}. The start is recorded, and after that the loss{where} is
worked out before the step and the weights after it. All three belong to one state: take the loss
after both have moved.
"""

import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


MARK = r"binary_cross_entropy|append"


def train(X, y, learning_rate=0.1, epochs=100):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    loss = binary_cross_entropy(y, sigmoid(X @ weights + bias))
    history = {"weights": [weights], "bias": [bias], "loss": [loss]}
    for _ in range(epochs):
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
        history["weights"].append(weights)
        history["bias"].append(bias)
    return {name: np.array(values) for name, values in history.items()}
