import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

FIVE = [[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [3.0, 0.5, -1.0], [0.25, 0.25, 0.0], [-1.0, 2.5, 1.0]]

check = Check(
    function="loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe(np.zeros((3, 3)), np.array([2, 0, 1]), label="all scores equal"),
        probe(np.array([[1.0, 0.0]]), np.array([0]), label="a single row"),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([0, 1]), label="right both times"),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([1, 0]), label="wrong both times"),
        probe(np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0]]), np.array([3, 0])),
        probe(np.array([FIVE[0], FIVE[2], FIVE[4]]), np.array([2, 0, 0]), label="as many rows as classes"),
        probe(np.array(FIVE), np.array([0, 2, 1, 1, 0]), label="more rows than classes"),
        probe(np.array([[0.0, 6.0], [0.0, 6.0], [6.0, 0.0], [1.0, 0.0]]), np.array([1, 1, 0, 1])),
    ],
)
