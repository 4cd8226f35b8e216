import numpy as np

from crossent.engine.probe import Check, probe
from crossent.training import logistic

THREE = np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3]])
FOUR = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-2.0, 1.0, 0.75], [0.1, 0.4, -1.2]])

check = Check(
    function="train_mse",
    oracle=logistic.train_mse,
    returns="dict",
    probes=[
        probe([[2.0]], [1], 0.5, 0, label="no step at all"),
        probe([[1.0]], [0], 0.15, 1, [2.0], 2.0, label="one step from a start of its own"),
        probe([[-1], [1]], [0, 1], 1.0, 1, label="one step from zeros"),
        probe([[1.0], [2.0], [0.5]], [1, 0, 0], 0.5, 2, label="two steps"),
        probe([[1.0]], [0], 0.15, 3, weights=np.array([2.0]), bias=2.0, label="a start by name"),
        probe([[1.5, -0.5]], [1], 0.4, 0, weights=[0.5, 1.0], bias=-1.0, label="no step at all"),
        probe(THREE, np.array([1, 0, 0]), 0.5, 4),
        probe(THREE, np.array([0, 1, 1]), 0.8, 3, np.array([0.3, -0.6]), 0.25),
        probe(
            FOUR, np.array([1.0, 0.0, 1.0, 1.0]), 0.6, 3, np.array([0.2, 0.1, -0.4]), label="labels as floats"
        ),
        probe(FOUR[:3], np.array([1, 1, 0]), 1.0, 2, bias=0.5, label="a bias alone"),
        probe(FOUR, np.array([0, 1, 1, 0]), epochs=4, learning_rate=0.9, weights=np.array([1.0, 0.0, -1.0])),
        probe(THREE, np.array([1, 1, 0]), epochs=3, label="the default learning rate"),
        probe([[1.0], [-1.0], [0.5]], [1, 0, 0], learning_rate=0.4, label="the default number of steps"),
        probe(FOUR[:, :2], np.array([0, 0, 1, 0]), label="all defaults"),
        probe(FOUR, np.array([0, 1, 1, 0]), 30.0, 5, label="a rate at which the loss rises"),
        probe(((1, 0), (0, 1), (1, 1)), (1, 0, 1), 0.5, 2, (1, -1), 0, label="tuples"),
        probe(
            np.array([[3, 1], [0, -2], [1, 1]]), np.array([1, 0, 1]), 0.1, 3, None, 1, label="whole numbers"
        ),
        probe([[1.0]], [0], 1.0, 2, weights=np.array([200.0]), bias=0.0, label="sure and wrong: it stays so"),
    ],
)
