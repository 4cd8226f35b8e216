"""PyTorch looks for the classes on axis 1: logits (N, T, C) are an error, or where T = C a wrong number."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax


def sequence_loss(logits, labels):
    """The course's own loss on a row for each position."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return softmax.cross_entropy_loss(logits.reshape(-1, logits.shape[-1]), labels.ravel())


RNG = np.random.default_rng(5)


def some(*shape):
    return (2 * RNG.standard_normal(shape)).round(2)


check = Check(
    function="sequence_loss",
    oracle=sequence_loss,
    probes=[
        probe([[2.0, 0.0, -1.0], [0.0, 0.5, 0.0]], [0, 2], label="one position"),
        probe([[2.0, 0.0, -1.0], [0.0, 0.5, 0.0]], [[0], [2]], label="a column of labels"),
        probe([[[2.0, 0.0], [0.0, 1.0]]], [[0, 0]], label="as many positions as classes"),
        probe(some(1, 3, 2), np.array([[1, 0, 1]]), label="one sequence"),
        probe(some(2, 3, 3), np.array([[0, 1, 2], [1, 1, 0]]), label="as many positions as classes"),
        probe(some(2, 3, 5), np.array([[4, 1, 0], [2, 2, 3]]), label="fewer positions than classes"),
        probe(some(3, 4, 2), np.array([[0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 0, 1]]), label="more positions"),
        probe(some(3, 3, 3), np.array([[0, 2, 1], [1, 2, 2], [0, 0, 1]]), label="N = T = C"),
        probe(some(4, 1, 3), np.array([[0], [2], [1], [1]]), label="sequences of one position"),
        probe(some(3, 3), np.array([[2], [0], [0]]), label="a column, as many rows as classes"),
        probe(some(1, 4), np.array([[3]]), label="a column of one"),
        probe(some(5, 4), np.array([3, 0, 1, 1, 2]), label="one position"),
    ],
    rtol=1e-4,
    atol=1e-5,
)
