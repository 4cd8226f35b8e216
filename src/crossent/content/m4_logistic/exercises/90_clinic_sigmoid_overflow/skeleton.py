"""Cucumbers and tomatoes, measured in millimetres. After one step nothing is a number any more: mend the function."""

import numpy as np


def loss_and_slopes(X, y, weights, bias):
    """The mean cross-entropy in nats of p = sigmoid(X @ weights + bias), and its slopes in the weights and the bias.

    X: features, shape (N, D).  y: labels, 0 or 1, shape (N,).  weights: shape (D,).  bias: a number.
    Returns the loss, a number, the weights' slopes, shape (D,), and the bias's, a number. None is NaN, whatever the scores;
    the loss is the exact one, or inf where it holds the logarithm of a probability that is 0 as a float.
    """
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    p = np.exp(score) / (1 + np.exp(score))
    loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    return loss, X.T @ (p - y) / len(y), np.mean(p - y)


if __name__ == "__main__":
    rng = np.random.default_rng(1)
    cucumbers = rng.normal([180, 60], [20, 8], (20, 2))
    tomatoes = rng.normal([90, 85], [10, 8], (20, 2))
    X, y = np.concatenate([cucumbers, tomatoes]).round(), np.repeat([1, 0], 20)
    weights, bias = np.zeros(2), 0.0
    for step in range(10):
        loss, grad_weights, grad_bias = loss_and_slopes(X, y, weights, bias)
        print(f"step {step}: loss {loss:8.3f}, weights {weights.round(2)}")
        weights, bias = weights - 0.1 * grad_weights, bias - 0.1 * grad_bias
