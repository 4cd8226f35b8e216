"""Binary cross-entropy on one-hot rows, and an accuracy that counts entries: both flatter a model of many classes."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import scores, softmax


def score(logits, labels):
    """Loss and accuracy by the course's own functions."""
    return softmax.cross_entropy_loss(logits, labels), 1 - scores.error_rate(softmax.softmax(logits), labels)


RNG = np.random.default_rng(5)
SEVEN = (2 * RNG.standard_normal((7, 4))).round(2)

check = Check(
    function="score",
    oracle=score,
    parts=("loss", "accuracy"),
    probes=[
        probe([[0.0, -1.0]], [0], label="one example"),
        probe([[2.0, 1.0, 0.5], [-1.0, -2.0, -3.0]], [0, 1], label="positive logits, negative logits"),
        probe(SEVEN, np.array([0, 1, 2, 3, 3, 2, 1])),
        probe(SEVEN[:4], np.array([3, 3, 0, 1]), label="as many examples as classes"),
        probe(SEVEN + 50, np.array([1, 1, 0, 2, 0, 3, 3]), label="all logits positive"),
        probe(
            np.array([[9.0, -9.0, -9.0], [9.0, -9.0, -9.0]]), np.array([1, 0]), label="sure, and once wrong"
        ),
        probe(-0.01 - 0.001 * np.arange(30.0).reshape(3, 10), np.array([4, 0, 9]), label="ten classes"),
    ],
    rtol=1e-4,
    atol=1e-5,
)
