import numpy as np

from crossent.engine.probe import Check, probe
from crossent.training import logistic

check = Check(
    function="train_mse",
    oracle=logistic.train_mse,
    returns="dict",
    probes=[
        probe([[1.0]], [0], 0.15, 1, weights=[2.0], bias=2.0),
        probe(np.array([[1.0, 2.0], [0.5, -1.0], [-1.0, 0.3]]), np.array([1, 0, 0]), 0.5, 4),
    ],
)
