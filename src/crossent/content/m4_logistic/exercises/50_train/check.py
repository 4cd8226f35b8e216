import numpy as np

from crossent.engine.probe import Check, probe
from crossent.training import logistic

THREE = np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3]])
FOUR = np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-2.0, 1.0, 0.75], [0.1, 0.4, -1.2]])

check = Check(
    function="train",
    oracle=logistic.train,
    returns="dict",
    probes=[
        probe([[2.0]], [1], 0.5, 0, label="no step at all"),
        probe([[-1], [1]], [0, 1], 1.0, 1, label="one step"),
        probe([[1.0], [2.0], [0.5]], [1, 0, 0], 0.5, 2, label="two steps"),
        probe([[1.0, -0.5]], [1], 0.25, 3, label="one example"),
        probe(np.array([[1.5, -0.5, 0.25]]), np.array([0]), 1.0, 0, label="no step at all"),
        probe(THREE, np.array([1, 0, 0]), 0.5, 4),
        probe(FOUR, np.array([1.0, 0.0, 1.0, 1.0]), 0.3, 3, label="labels as floats"),
        probe(FOUR[:3], np.array([1, 1, 0]), 1.0, 2, label="as many examples as features"),
        probe(THREE, np.array([0, 1, 1]), learning_rate=0.2, epochs=5, label="by name"),
        probe(THREE, np.array([1, 1, 0]), epochs=3, label="the default learning rate"),
        probe([[1.0], [-1.0], [0.5]], [1, 0, 0], learning_rate=0.4, label="the default number of steps"),
        probe(FOUR[:, :2], np.array([0, 0, 1, 0]), label="both defaults"),
        probe(((1, 0), (0, 1), (1, 1)), (1, 0, 1), 0.5, 2, label="tuples"),
        probe(np.array([[3, 1], [0, -2], [1, 1]]), np.array([1, 0, 1]), 0.1, 6, label="whole numbers"),
        probe(np.array([[3.0], [-3.0], [2.0]]), np.array([1, 0, 1]), 2.0, 2, label="large steps"),
        probe(FOUR, np.array([0, 1, 1, 0]), 12.0, 6, label="a rate at which the loss rises"),
    ],
)
