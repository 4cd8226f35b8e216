"""Cucumbers and tomatoes, measured in millimetres, told apart."""

import numpy as np


def loss_and_slopes(X, y, weights, bias):
    """The mean cross-entropy in nats of p = sigmoid(X @ weights + bias), and its slopes in the weights and the bias."""
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    # exp(score) overflows from 710 on, and inf / inf is NaN. exp(-|score|) lies between 0 and 1, so nothing overflows.
    small = np.exp(-np.abs(score))
    p = np.where(score >= 0, 1, small) / (1 + small)
    # 0 * ln 0 was the second NaN. -ln p is ln(1 + exp(-score)) and -ln(1 - p) is ln(1 + exp(score)), so that the price of a
    # mistake is the score itself, some hundred nats, and not inf. logaddexp(0, z) is ln(1 + exp(z)) without an overflow.
    loss = np.mean(np.logaddexp(0, score) - y * score)
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
