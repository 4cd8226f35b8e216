import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic

check = Check(
    function="predict_proba",
    oracle=logistic.predict_proba,
    returns="array",
    probes=[
        probe([[2.0]], [0.5], -0.3, label="one example, one feature"),
        probe([[1, 2], [0, 0]], [2, 1], -4),
        probe([[1, 2], [3, -1]], [1, -1], 1, label="as many examples as features"),
        probe([[1.0], [-2.0], [0.5]], [0.8], 0.3, label="one feature"),
        probe([[0.5, -1.5, 2.0]], [1.0, 0.4, -0.2], 0.7, label="one example"),
        probe(np.array([[1.0, -1.0, 0.5], [0.0, 2.0, 1.0]]), np.array([0.2, -0.3, 0.1]), 0.5),
        probe(
            np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3], [2.0, 0.0]]),
            np.array([-0.4, 0.7]),
            np.float64(0.1),
        ),
        probe(
            np.array([[0.5, 1.0, -1.0], [2.0, -0.5, 0.3], [-1.2, 0.4, 0.9]]),
            np.array([0.6, -0.2, 0.4]),
            -0.7,
            label="as many examples as features",
        ),
        probe(((1, 0, 2, -1), (0, 1, -1, 3)), (0.5, -0.5, 0.1, 0.2), 0.4, label="tuples"),
        probe(
            np.array([[1.5, -0.5], [-0.25, 2.0], [0.75, 1.0]], dtype=np.float32),
            np.array([0.5, -0.25], dtype=np.float32),
            0.125,
            label="float32",
        ),
        probe(np.array([[3, 1], [0, -2], [1, 1]]), np.array([1, -1]), 0, label="whole numbers"),
        probe(
            np.array([[100.0, 1.0], [-100.0, 2.0], [0.0, -3.0]]),
            np.array([100.0, 0.0]),
            0.0,
            label="scores of ±10000",
        ),
        probe([[0.0], [1.0]], [1.0], 1e4, label="a bias of 10000"),
    ],
)
