import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import information, scores


def distributions_only(measure):
    """The measure where it is defined: along one axis."""
    return lambda p, q: measure(p, q) if np.ndim(p) == 1 else np.nan


check = Check(
    function="mse",
    oracle=scores.mse,
    probes=[
        probe([1, 0], [0.9, 0.1]),
        probe([1, 0], [0.2, 0.8]),
        probe([1, 0], [0, 1], label="whole numbers"),
        probe([1.0], [0.25], label="one element"),
        probe([0.7, 0.2, 0.1], [0.5, 0.3, 0.2]),
        probe(np.array([0.1, 0.6, 0.3]), np.array([0.1, 0.6, 0.3]), label="q = p"),
        probe(np.array([0.4, 0.3, 0.2, 0.1]), np.array([0.1, 0.2, 0.3, 0.4])),
        probe(np.array([1, 0, 0]), np.array([0, 1, 0]), label="whole numbers"),
        probe(
            np.array([0.5, 0.25, 0.25], dtype=np.float32),
            np.array([0.25, 0.125, 0.625], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([[0.9, 0.1], [0.4, 0.6]]), np.array([[1.0, 0.0], [0.0, 1.0]]), label="two rows"),
        probe([[0.2, 0.3, 0.5], [0.1, 0.1, 0.8]], [[0.0, 1.0, 0.0], [0.0, 0.0, 1.0]], label="two rows"),
        probe(np.array([[[0.5], [0.1], [0.4]]]), np.array([[[0.25], [0.25], [0.5]]]), label="three axes"),
        probe(
            np.array([[[0.5, 0.3, 0.2], [0.1, 0.8, 0.1]], [[1.0, 0.0, 0.0], [0.3, 0.3, 0.4]]]),
            np.array([[[0.25, 0.5, 0.25], [0.2, 0.7, 0.1]], [[0.5, 0.3, 0.2], [0.3, 0.1, 0.6]]]),
            label="three axes",
        ),
        probe((0.8, 0.2), (0.3, 0.7), label="tuples"),
        probe(np.array([0.0, 0.6, 0.0, 0.4, 0.0]), np.array([0.2, 0.5, 0.0, 0.3, 0.0])),
    ],
    neighbours={
        "cross_entropy": (distributions_only(information.cross_entropy), "m1.cross_entropy"),
        "kl_divergence": (distributions_only(information.kl_divergence), "m2.kl_divergence"),
    },
)
