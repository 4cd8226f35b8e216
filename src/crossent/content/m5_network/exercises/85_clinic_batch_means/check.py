"""A mean of batch means: where the last batch is smaller, its examples weigh more."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def evaluate(logits, labels, batch_size):
    """The course's own loss on everything at once."""
    return softmax.cross_entropy_loss(logits, labels)


RNG = np.random.default_rng(5)
SEVEN = (2 * RNG.standard_normal((7, 4))).round(2)
LABELS = np.array([0, 1, 2, 3, 3, 2, 1])

check = Check(
    function="evaluate",
    oracle=evaluate,
    probes=[
        probe([[2.0, 0.0], [0.0, 1.0], [3.0, 0.0]], [0, 0, 1], 2, label="two, and one left"),
        probe([[2.0, 0.0], [0.0, 1.0]], [0, 0], 2, label="one batch"),
        probe([[2.0, 0.0], [0.0, 1.0], [3.0, 0.0], [1.0, 1.0]], [0, 0, 1, 1], 2, label="batches of one size"),
        probe(SEVEN, LABELS, 3, label="three, three, and one left"),
        probe(SEVEN, LABELS, 4, label="four, and three left"),
        probe(SEVEN, LABELS, 1, label="one by one"),
        probe(SEVEN, LABELS, 7, label="one batch"),
        probe(SEVEN, LABELS, 100, label="a batch larger than the data"),
        probe(SEVEN[:, :3], np.array([0, 1, 2, 2, 2, 1, 1]), 5, label="five, and two left"),
        probe(SEVEN[:1], LABELS[:1], 3, label="a single example"),
    ],
    rtol=1e-4,
    atol=1e-5,
)
