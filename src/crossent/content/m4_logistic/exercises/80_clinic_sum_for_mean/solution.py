"""Ten classes, 64 examples, and a loss that begins at ln 10."""

import numpy as np


def loss_and_gradient(weights, X, labels):
    """The mean cross-entropy of softmax(X @ weights) in nats, and its slope in each weight."""
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    # Before anything is learned, the mean is ln C: 2.30 for ten classes. 147 is 64 times that, the sum over the batch.
    # The gradient was a sum as well, so every step was 64 times too long. Both are divided by N, because the loss is a mean.
    return -log_probs[rows, labels].mean(), X.T @ error / len(labels)


if __name__ == "__main__":
    import matplotlib.pyplot as plt

    rng = np.random.default_rng(0)
    labels = rng.integers(0, 10, 64)
    X = rng.standard_normal((10, 20))[labels] + 3 * rng.standard_normal((64, 20))
    weights = np.zeros((20, 10))
    print(f"at even odds, ten classes cost {np.log(10):.2f} nats")
    losses = []
    for step in range(10):
        loss, gradient = loss_and_gradient(weights, X, labels)
        losses.append(loss)
        print(f"step {step}: loss {loss:8.2f}")
        weights -= 0.5 * gradient
    plt.plot(losses)
    plt.xlabel("step")
    plt.ylabel("loss, nats")
    plt.show()
