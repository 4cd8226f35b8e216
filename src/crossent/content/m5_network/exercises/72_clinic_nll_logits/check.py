"""NLLLoss on logits: it picks and negates, so nothing ever stops the right logit from growing."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def fit(X, labels, num_classes, learning_rate, epochs):
    """The losses before each step and the last weights, by the course's own gradient in NumPy."""
    X = np.asarray(X, dtype=float)
    weights, losses = np.zeros((X.shape[1], num_classes)), []
    for _ in range(epochs):
        losses.append(softmax.cross_entropy_loss(X @ weights, labels))
        weights = weights - learning_rate * X.T @ softmax.cross_entropy_grad(X @ weights, labels)
    return losses, weights


RNG = np.random.default_rng(7)
SIX = RNG.standard_normal((6, 3)).round(2)

check = Check(
    function="fit",
    oracle=fit,
    parts=("losses", "weights"),
    probes=[
        probe([[1.0]], [1], 2, 0.5, 1, label="one step"),
        probe([[1.0], [-1.0]], [0, 1], 2, 1.0, 3, label="two classes"),
        probe([[2.0, 0.0], [0.0, 2.0], [-1.0, 1.0]], [2, 0, 1], 3, 0.5, 4),
        probe(SIX, np.array([0, 1, 2, 3, 0, 1]), 4, 0.5, 5, label="four classes"),
        probe(SIX[:3], np.array([2, 2, 1]), 3, 0.3, 4, label="as many examples as classes"),
        probe(3 * np.eye(2), np.array([0, 1]), 2, 5.0, 20, label="a loss near 0"),
        probe(SIX, np.array([1, 1, 0, 1, 0, 0]), 3, 0.2, 3, label="a class without examples"),
    ],
    rtol=1e-4,  # float32 is right, too
    atol=1e-5,
)
