import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic, stability


def loss_and_slopes(scores, y):
    """The course's own loss on scores; its slope is the probability minus the label."""
    loss = stability.binary_cross_entropy_from_logits(scores, y)
    return loss, (logistic.sigmoid(scores) - np.asarray(y)) / len(y)


check = Check(
    function="loss_and_slopes",
    oracle=loss_and_slopes,
    parts=("loss", "slopes"),
    probes=[
        probe([0.0], [1], label="an even score"),
        probe([2.0, -1.0], [1, 0]),
        probe(np.array([0.5, -1.5, 3.0]), np.array([0, 1, 0])),
        probe([-25.0], [1], label="sure and wrong"),
        probe([-50.0], [1], label="very sure and wrong"),
        probe([30.0], [0], label="sure and wrong, the other way"),
        probe([50.0], [0], label="very sure and wrong, the other way"),
        probe([50.0, -50.0], [1, 0], label="very sure and right"),
        probe([-200.0], [1], label="a loss of 200"),
        probe([200.0], [0], label="a loss of 200, the other way"),
        probe([-1e4, 1e4], [1, 0], label="very large scores, wrong"),
        probe(
            np.array([-60.0, 0.5, 1.0, -2.0]), np.array([1, 1, 0, 0]), label="one of four very sure and wrong"
        ),
    ],
)
