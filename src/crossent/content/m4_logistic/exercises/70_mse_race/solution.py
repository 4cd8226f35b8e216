import numpy as np
from m4_logistic import sigmoid


def train_mse(X, y, learning_rate=0.1, epochs=100, weights=None, bias=0.0):
    """w ← w - η ∂/∂w mean((p - y)²), and the same for b."""
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    # np.array copies: the caller's start is not ours to change.
    weights = np.zeros(X.shape[1]) if weights is None else np.array(weights, dtype=float)
    history = {"weights": [], "bias": [], "loss": []}
    for _ in range(epochs + 1):
        prob = sigmoid(X @ weights + bias)
        history["weights"].append(weights)
        history["bias"].append(bias)
        history["loss"].append(np.mean((prob - y) ** 2))
        # The chain rule: 2 (p - y) from the square, p (1 - p) from the sigmoid. The second factor is what makes it
        # slow: next to 0 and 1 it is almost 0, however wrong the answer is.
        pull = 2 * (prob - y) * prob * (1 - prob)
        weights = weights - learning_rate * (X.T @ pull / len(y))
        bias = bias - learning_rate * pull.mean()
    return {name: np.array(values) for name, values in history.items()}
