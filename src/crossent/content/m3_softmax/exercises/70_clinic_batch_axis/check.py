import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

FIVE = [[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [3.0, 0.5, -1.0], [0.25, 0.25, 0.0], [-1.0, 2.5, 1.0]]

check = Check(
    function="batch_loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe(np.zeros((3, 2)), np.array([0, 1, 1]), label="an even guess between two classes"),
        probe(np.zeros((8, 3)), np.array([0, 1, 2, 0, 1, 2, 0, 1]), label="a batch of 8, an even guess"),
        probe(np.array([[2.0, 1.0, 0.0, -1.0]]), np.array([1]), label="a batch of one"),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([0, 1]), label="as many rows as classes"),
        probe(np.array([[0.5, 2.0, 1.0], [3.0, 0.0, 1.0], [0.0, 1.0, -1.0]]), np.array([0, 2, 1])),
        probe(np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0]]), np.array([3, 0])),
        probe(np.array(FIVE), np.array([0, 2, 1, 1, 0]), label="more rows than classes"),
        probe(
            np.array([[6.0, 0.0], [0.0, 6.0], [0.0, 6.0]]), np.array([1, 1, 1]), label="sure and wrong once"
        ),
        probe(
            np.array([[400.0, 399.0, 398.0], [-400.0, -399.0, -401.0]]),
            np.array([1, 2]),
            label="rows of very different size, each of which has an exponential",
        ),
    ],
)
