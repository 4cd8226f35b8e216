"""The loss is added up over the batch, and so is its gradient: a mean's learning rate is N times too large."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def loss_and_gradient(weights, X, labels):
    """Mean loss and its gradient, from the course's own loss on logits."""
    X = np.asarray(X, dtype=float)
    logits = X @ np.asarray(weights, dtype=float)
    return softmax.cross_entropy_loss(logits, labels), X.T @ softmax.cross_entropy_grad(logits, labels)


RNG = np.random.default_rng(4)
BATCH = RNG.standard_normal((6, 3)).round(2)

check = Check(
    function="loss_and_gradient",
    oracle=loss_and_gradient,
    parts=("loss", "gradient"),
    probes=[
        probe([[0.0, 0.0]], [[1.0]], [0], label="one example"),
        probe([[0.0, 0.0], [0.0, 0.0]], [[1.0, 2.0], [0.5, -1.0]], [0, 1], label="nothing learned yet"),
        probe([[0.5, -0.5, 0.2]], [[2.0], [-1.0]], [2, 0]),
        probe(np.zeros((3, 4)), BATCH, np.array([0, 1, 2, 3, 0, 1]), label="nothing learned yet"),
        probe(RNG.standard_normal((3, 4)).round(2), BATCH, np.array([3, 0, 0, 1, 2, 2])),
        probe(RNG.standard_normal((3, 5)).round(2), BATCH[:4], np.array([4, 0, 3, 1])),
        probe(RNG.standard_normal((3, 3)).round(2), BATCH[:3], np.array([2, 2, 1]), label="as many of each"),
        probe(
            np.array([[300.0, -300.0], [0.0, 100.0]]), np.array([[1.0, 0.5], [-1.0, 2.0]]), np.array([1, 1])
        ),
    ],
)
