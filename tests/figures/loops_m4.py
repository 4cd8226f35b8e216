"""Module 4's functions written as slow, plain loops."""

from __future__ import annotations

import math
from typing import Any

import numpy as np


def squash(z: float) -> float:
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def sigmoid(z: Any) -> Any:
    array = np.asarray(z, dtype=float)
    if array.ndim == 0:
        return squash(float(array))
    return np.array([sigmoid(item) for item in array])


def binary_cross_entropy(y_true: Any, y_prob: Any) -> float:
    total = 0.0
    for y, p in zip(list(y_true), [float(p) for p in y_prob], strict=True):
        happened = p if y == 1 else 1 - p
        if happened <= 0:
            return math.inf
        total -= math.log(happened)
    return total / len(y_true)


def score(row: Any, weights: Any, bias: float) -> float:
    total = float(bias)
    for x, w in zip(row, weights, strict=True):
        total += x * w
    return total


def plain(X: Any, weights: Any) -> tuple[list[list[float]], list[float]]:
    """Return lists of Python floats, with which loops are several times as fast."""
    return np.asarray(X, dtype=float).tolist(), np.asarray(weights, dtype=float).tolist()


def predict_proba(X: Any, weights: Any, bias: float) -> Any:
    rows, w = plain(X, weights)
    return np.array([squash(score(row, w, bias)) for row in rows])


def descend(X: Any, y: Any, weights: Any, bias: float, pull: Any) -> tuple[list[float], float]:
    rows, w = plain(X, weights)
    grad, grad_bias = [0.0] * len(w), 0.0
    for row, label in zip(rows, list(y), strict=True):
        by = pull(squash(score(row, w, bias)), label) / len(rows)
        for k, x in enumerate(row):
            grad[k] += by * x
        grad_bias += by
    return grad, grad_bias


def gradients(X: Any, y: Any, weights: Any, bias: float) -> Any:
    grad, grad_bias = descend(X, y, weights, bias, lambda p, label: p - label)
    return np.array(grad), grad_bias


def kept(X: Any, y: Any, rate: float, epochs: int, weights: Any, bias: float, pull: Any, loss: Any) -> Any:
    rows, w = plain(X, weights)
    labels = [float(label) for label in y]
    history: dict[str, list[Any]] = {"weights": [], "bias": [], "loss": []}
    for epoch in range(epochs + 1):
        probs = [squash(score(row, w, bias)) for row in rows]
        history["weights"].append(list(w))
        history["bias"].append(bias)
        history["loss"].append(loss(labels, probs))
        if epoch == epochs:
            break
        pulls = [pull(p, label) / len(rows) for p, label in zip(probs, labels, strict=True)]
        for k in range(len(w)):
            w[k] -= rate * sum(by * row[k] for by, row in zip(pulls, rows, strict=True))
        bias -= rate * sum(pulls)
    return {name: np.array(values) for name, values in history.items()}


def train(X: Any, y: Any, learning_rate: float = 0.1, epochs: int = 100) -> Any:
    zeros = [0.0] * np.shape(X)[1]
    return kept(X, y, learning_rate, epochs, zeros, 0.0, lambda p, y: p - y, binary_cross_entropy)


def train_mse(
    X: Any, y: Any, learning_rate: float = 0.1, epochs: int = 100, weights: Any = None, bias: float = 0.0
) -> Any:
    start = [0.0] * np.shape(X)[1] if weights is None else weights
    return kept(
        X, y, learning_rate, epochs, start, bias,
        lambda p, y: 2 * (p - y) * p * (1 - p),
        lambda labels, probs: sum((p - y) ** 2 for p, y in zip(probs, labels, strict=True)) / len(labels),
    )  # fmt: skip


def two_clusters(n_per_class: int, seed: int) -> Any:
    noise = np.random.default_rng(seed).standard_normal((2 * n_per_class, 2))
    labels = [0.0] * n_per_class + [1.0] * n_per_class
    X = [[x + (2 if label else -2) for x in row] for row, label in zip(noise, labels, strict=True)]
    return np.array(X), np.array(labels)


LOOPS = {
    f.__name__: f
    for f in (sigmoid, binary_cross_entropy, predict_proba, gradients, train, train_mse, two_clusters)
}
