import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability


def masked_loss(logits, labels, allowed, epsilon):
    """Each row alone, with the classes that are not allowed taken out of it: there is no mask left to go wrong."""
    rows = zip(np.asarray(logits, dtype=float), labels, np.asarray(allowed), strict=True)
    losses = [
        stability.cross_entropy_from_logits([row[may]], [int(may[:label].sum())], epsilon)
        for row, label, may in rows
    ]
    return float(np.mean(losses))


ALL = np.ones((2, 3), dtype=bool)
ROWS = np.array([[2.0, 1.0, 3.0], [0.0, 1.0, 0.5]])
FOUR = np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0], [0.25, 0.5, 0.0, 1.0]])
SOME = np.array([[True, True, False, True], [False, True, True, False], [True, True, True, True]])

check = Check(
    function="masked_loss",
    oracle=masked_loss,
    probes=[
        probe(ROWS, [0, 1], ALL, 0.0, label="all allowed, nothing smoothed"),
        probe(ROWS, [2, 1], ALL, 0.3, label="all allowed"),
        probe(
            np.array([[1.0, 0.0, 5.0]]), [0], np.array([[True, True, False]]), 0.0, label="nothing smoothed"
        ),
        probe(
            np.array([[1.0, 0.0, 5.0]]), [0], np.array([[True, True, False]]), 0.2, label="one not allowed"
        ),
        probe(
            np.array([[5.0, 1.0, 0.0]]),
            [2],
            np.array([[False, True, True]]),
            0.5,
            label="the first not allowed",
        ),
        probe(
            np.array([[3.0, 1.0, 2.0]]), [1], np.array([[False, True, False]]), 0.1, label="only one allowed"
        ),
        probe(FOUR, np.array([3, 1, 2]), SOME, 0.0, label="rows with masks of their own"),
        probe(FOUR, np.array([0, 2, 0]), SOME, 0.1, label="rows with masks of their own"),
        probe(FOUR, np.array([1, 2, 3]), SOME, 1.0, label="all smoothed away"),
        probe(FOUR * 300, np.array([0, 1, 2]), SOME, 0.25, label="large logits"),
        probe(FOUR[:2], np.array([1, 1]), SOME[:2], 0.4),
    ],
)
