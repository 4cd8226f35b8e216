import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import scores

SIX = [[0.4, 0.3, 0.3], [0.3, 0.4, 0.3], [0.2, 0.3, 0.5], [0.1, 0.8, 0.1], [0.6, 0.1, 0.3], [0.25, 0.35, 0.4]]
FOUR = [
    [0.7, 0.1, 0.1, 0.1],
    [0.2, 0.5, 0.2, 0.1],
    [0.1, 0.2, 0.3, 0.4],
    [0.3, 0.3, 0.3, 0.1],
    [0.0, 0.0, 1.0, 0.0],
]

check = Check(
    function="error_rate",
    oracle=scores.error_rate,
    probes=[
        probe([[0.9, 0.1]], [0], label="one row, right"),
        probe([[0.9, 0.1]], [1], label="one row, wrong"),
        probe([[0.9, 0.1], [0.2, 0.8]], [0, 0]),
        probe([[0.5, 0.5]], [1], label="a tie, and the first class counts"),
        probe([[0.5, 0.5]], [0], label="a tie, and the first class counts"),
        probe([[0.4, 0.3, 0.3]], [0], label="largest, though below one half"),
        probe([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4]], [0, 1, 1]),
        probe(np.array(SIX), np.array([0, 1, 2, 1, 0, 2]), label="all right"),
        probe(np.array(SIX), np.array([0, 2, 2, 1, 2, 1]), label="half of them wrong"),
        probe(np.array(SIX), np.array([2, 2, 0, 0, 2, 0]), label="all wrong"),
        probe(np.array(FOUR), np.array([0, 1, 2, 2, 2]), label="more classes than two"),
        probe(FOUR, [1, 1, 1, 1, 1], label="one label throughout"),
        probe(
            np.array([[0.4, 0.35, 0.25], [0.5, 0.3, 0.2], [0.1, 0.3, 0.6]]),
            np.array([0, 0, 2]),
            label="as many rows as classes",
        ),
        probe([[0.333, 0.3326, 0.3344], [0.33333, 0.33332, 0.33335]], [2, 2], label="nearly even"),
        probe(((0.9, 0.1), (0.9, 0.1), (0.2, 0.8)), [1, 1, 1], label="the same row twice"),
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
        probe(np.array([[0.3, 0.7], [0.6, 0.4], [0.2, 0.8], [0.9, 0.1], [0.45, 0.55]]), [1, 1, 0, 0, 0]),
    ],
)
