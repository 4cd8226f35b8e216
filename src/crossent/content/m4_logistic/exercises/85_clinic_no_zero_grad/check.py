"""Without zero_grad, each step follows the sum of all slopes so far."""

import numpy as np

from crossent.engine.probe import Check, probe
from crossent.training import logistic

THREE = np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3]])
FOUR = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-2.0, 1.0, 0.75], [0.1, 0.4, -1.2]])


def fit(X, y, learning_rate, epochs):
    """The losses before each step, by the course's own loop in NumPy."""
    return logistic.train(X, y, learning_rate, epochs)["loss"][:epochs]


check = Check(
    function="fit",
    oracle=fit,
    returns="array",
    probes=[
        probe([[1.0]], [1], 0.5, 1, label="one step"),
        probe([[-1.0], [1.0]], [0, 1], 1.0, 2, label="two steps"),
        probe([[1.0], [2.0], [0.5]], [1, 0, 0], 0.5, 3, label="three steps"),
        probe(THREE, np.array([1, 0, 0]), 0.5, 5),
        probe(THREE, np.array([0, 1, 1]), 0.2, 8),
        probe(FOUR, np.array([1.0, 0.0, 1.0, 1.0]), 0.3, 6, label="labels as floats"),
        probe(FOUR[:, :1], np.array([0, 0, 1, 1]), 1.5, 10),
        probe([[1.0], [-1.0], [0.5], [-0.8]], [1, 0, 0, 1], 3.0, 12, label="where the loss would swing"),
        probe(FOUR[:3], np.array([1, 1, 1]), 0.4, 4, label="all labels 1"),
    ],
    rtol=1e-4,  # a framework in float32 is right, too
    atol=1e-5,
)
