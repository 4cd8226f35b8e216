import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import scores

SIX = [
    [0.4, 0.35, 0.25],
    [0.3, 0.4, 0.3],
    [0.2, 0.3, 0.5],
    [0.1, 0.8, 0.1],
    [0.6, 0.1, 0.3],
    [0.25, 0.35, 0.4],
]
FOUR = [
    [0.7, 0.1, 0.1, 0.1],
    [0.2, 0.5, 0.2, 0.1],
    [0.1, 0.2, 0.3, 0.4],
    [0.3, 0.3, 0.3, 0.1],
    [0.0, 0.0, 1.0, 0.0],
]

check = Check(
    function="brier",
    oracle=scores.brier,
    probes=[
        probe([[0.9, 0.1]], [0]),
        probe([[0.9, 0.1]], [1]),
        probe([[0.2, 0.5, 0.3]], [1]),
        probe([[0.9, 0.1], [0.2, 0.8]], [0, 0]),
        probe([[0, 1]], [0], label="certain and wrong"),
        probe([[0, 1]], [1], label="certain and right"),
        probe(np.array([[0.3, 0.7], [0.6, 0.4], [0.75, 0.25]]), np.array([1, 1, 0])),
        probe(np.array(SIX), np.array([0, 1, 2, 1, 0, 2])),
        probe(np.array(SIX), np.array([0, 0, 1, 1, 0, 1]), label="one class never occurs"),
        probe(np.array(SIX[:3]), np.array([1, 2, 1]), label="as many rows as classes"),
        probe(np.array(FOUR), np.array([0, 1, 2, 3, 2]), label="four classes"),
        probe(FOUR, [2, 2, 2, 2, 2], label="one label throughout"),
        probe(
            np.array([[0.25, 0.75], [0.5, 0.5], [0.625, 0.375]], dtype=np.float32),
            np.array([1, 0, 1]),
            label="float32",
        ),
        probe(
            np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 0, 0]]),
            np.array([0, 1, 1, 2]),
            label="whole numbers",
        ),
        probe(np.array([[1.0], [1.0]]), np.array([0, 0]), label="a single class"),
        probe(((0.9, 0.1), (0.9, 0.1), (0.2, 0.8)), [1, 1, 1], label="the same row twice"),
        probe(np.array([[0.3, 0.7], [0.6, 0.4], [0.2, 0.8], [0.9, 0.1]]), [1, 1, 0, 0]),
    ],
    neighbours={"error_rate": (scores.error_rate, "m2.error_rate")},
)
