import numpy as np
from m4_logistic import binary_cross_entropy, gradients, sigmoid


def train(X, y, learning_rate=0.1, epochs=100):
    """w ← w - η ∂L/∂w, b ← b - η ∂L/∂b, and a record of every state."""
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias = np.zeros(X.shape[1]), 0.0
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        # Record first, then step: so row 0 is the start, and there is one row more than there are steps.
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(binary_cross_entropy(y, sigmoid(X @ weights + bias)))
        # Both slopes are taken at the same place, before either is moved. `weights - ...` makes a new array: with
        # `-=` the list above would hold the same array many times over.
        grad_weights, grad_bias = gradients(X, y, weights, bias)
        weights = weights - learning_rate * grad_weights
        bias = bias - learning_rate * grad_bias
    return {name: np.array(values) for name, values in history.items()}
