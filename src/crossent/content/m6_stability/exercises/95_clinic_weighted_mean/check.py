import numpy as np

from crossent.engine.probe import Check, probe


def weighted_loss(losses, labels, weight, batch_size):
    """NumPy's weighted mean of all examples at once."""
    return float(np.average(losses, weights=np.asarray(weight)[np.asarray(labels)]))


SIX = np.array([0.5, 2.0, 0.25, 1.0, 3.0, 0.75])

check = Check(
    function="weighted_loss",
    oracle=weighted_loss,
    probes=[
        probe([2.0], [1], [1, 9], 1, label="one example"),
        probe([0.5, 2.0], [0, 1], [1, 1], 2, label="equal weights, one batch"),
        probe([0.5, 2.0], [0, 1], [1, 3], 2, label="one batch"),
        probe([0.5, 2.0], [0, 1], [1, 3], 1, label="batches of one"),
        probe([0.5, 2.0, 1.0], [0, 1, 0], [1, 1], 2, label="equal weights, a short last batch"),
        probe(SIX, np.array([0, 1, 0, 0, 1, 2]), np.array([1.0, 4.0, 0.5]), 2, label="batches of two"),
        probe(SIX, np.array([0, 1, 0, 0, 1, 2]), np.array([1.0, 4.0, 0.5]), 3, label="batches of three"),
        probe(SIX, np.array([2, 2, 1, 0, 0, 0]), np.array([0.25, 2.0, 5.0]), 4, label="a short last batch"),
        probe(SIX, np.array([1, 1, 0, 1, 0, 1]), np.array([10.0, 1.0]), 5, label="a short last batch"),
        probe(SIX, np.array([0, 0, 1, 1, 1, 1]), np.array([2.0, 1.0]), 100, label="one batch, not filled"),
        probe(
            SIX[:5],
            np.array([0, 2, 0, 2, 2]),
            np.array([1.0, 7.0, 3.0]),
            1,
            label="a class that does not occur",
        ),
    ],
)
