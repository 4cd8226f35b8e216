"""Counts of pairs. The probes tell rows from columns, counts from shares, and have classes that never come."""

import numpy as np

from crossent.engine.probe import Check, probe


def confusion(labels, answers, num_classes=10):
    """Pairs counted in one row of cells, then folded."""
    places = np.asarray(labels, dtype=int) * num_classes + np.asarray(answers, dtype=int)
    return np.bincount(places, minlength=num_classes**2).reshape(num_classes, num_classes)


RNG = np.random.default_rng(8)
LABELS, ANSWERS = RNG.integers(0, 10, 60), RNG.integers(0, 10, 60)

check = Check(
    function="confusion_matrix",
    oracle=confusion,
    returns="integers",
    probes=[
        probe([0, 0, 1, 2], [0, 1, 1, 2], 3),
        probe([0, 1], [1, 0], 2),
        probe([0, 1, 1], [1, 1, 1], 2),
        probe([0, 0, 0], [2, 2, 2], 4),
        probe([3], [1], 5),
        probe(np.array([1, 1, 0, 1]), np.array([0, 1, 0, 0]), 2),
        probe(np.array([], dtype=int), np.array([], dtype=int), 2),
        probe(LABELS, ANSWERS),
        probe(np.where(LABELS > 6, 2, LABELS), ANSWERS, num_classes=10),
        probe(np.arange(10), np.arange(10)),
    ],
)
