"""Scores (N, 1) against labels (N,): broadcasting pairs each score with every label, without a word."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic


def fit(X, y, learning_rate, epochs):
    """The losses before each step and the last weights, by the course's own loss and slopes in NumPy."""
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    weights, bias, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        scores = X @ weights + bias
        losses.append(np.mean(np.logaddexp(0, scores) - y * scores))
        error = logistic.sigmoid(scores) - y
        weights, bias = weights - learning_rate * X.T @ error / len(y), bias - learning_rate * error.mean()
    return losses, weights


RNG = np.random.default_rng(13)
SIX = RNG.standard_normal((6, 3)).round(2)

check = Check(
    function="fit",
    oracle=fit,
    parts=("losses", "weights"),
    probes=[
        probe([[1.0]], [1], 0.5, 2, label="one example"),
        probe([[2.0]], [0], 0.5, 2, label="one example, label 0"),
        probe([[1.0], [-2.0]], [1, 0], 1.0, 3, label="two examples"),
        probe([[1.0, 2.0], [0.5, -1.0], [2.0, 0.0]], [1, 1, 0], 0.5, 4, label="three examples"),
        probe(SIX, np.array([0, 1, 1, 0, 1, 0]), 0.5, 6),
        probe(SIX[:4], np.array([1, 1, 1, 1]), 0.3, 4, label="every label 1"),
        probe(SIX[:4], np.array([0, 0, 0, 0]), 0.3, 4, label="every label 0"),
        probe(SIX[:, :1], np.array([0, 0, 1, 0, 0, 1]), 2.0, 20, label="twenty steps"),
    ],
    rtol=1e-4,  # float32 is right, too
    atol=1e-5,
)
