"""A batch whose every label is ignored: its mean is 0 / 0, and one step with that ruins the weights for good."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def fit(X, labels, num_classes, batch_size, learning_rate):
    """The same pass by the course's own loss and gradient in NumPy, on the rows that count."""
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    weights, losses = np.zeros((X.shape[1], num_classes)), []
    for start in range(0, len(labels), batch_size):
        rows = np.arange(len(labels))[start : start + batch_size]
        rows = rows[labels[rows] != -100]
        if len(rows):
            losses.append(softmax.cross_entropy_loss(X[rows] @ weights, labels[rows]))
            weights = weights - learning_rate * X[rows].T @ softmax.cross_entropy_grad(
                X[rows] @ weights, labels[rows]
            )
    return losses, weights


RNG = np.random.default_rng(17)
EIGHT = RNG.standard_normal((8, 3)).round(2)

check = Check(
    function="fit",
    oracle=fit,
    parts=("losses", "weights"),
    probes=[
        probe([[1.0], [2.0]], [1, 0], 2, 1, 0.5, label="no padding"),
        probe([[1.0], [2.0], [0.5]], [1, -100, 0], 2, 1, 0.5, label="a batch of padding"),
        probe([[1.0], [2.0], [0.5], [1.0]], [1, -100, 0, 1], 2, 2, 0.5, label="padding in a batch"),
        probe(EIGHT, np.array([2, 1, -100, -100, 0, 2, 1, 0]), 3, 2, 0.5, label="a batch of padding"),
        probe(EIGHT, np.array([-100, -100, 0, 1, 2, -100, 1, 0]), 3, 2, 0.3, label="padding first"),
        probe(EIGHT, np.array([2, 1, 0, -100, 1, 1, -100, -100]), 3, 3, 0.5, label="padding last"),
        probe(EIGHT, np.array([0, -100, -100, 1, 1, -100, -100, 0]), 2, 4, 1.0, label="half of each batch"),
        probe(EIGHT, np.array([0, 1, 3, 2, -100, -100, -100, -100]), 4, 4, 1.0, label="four classes"),
        probe(EIGHT[:3], np.array([-100, -100, -100]), 3, 2, 0.5, label="nothing but padding"),
    ],
    rtol=1e-4,  # float32 is right, too
    atol=1e-5,
)
