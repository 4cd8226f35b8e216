import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic

check = Check(
    function="gradients",
    oracle=logistic.gradients,
    parts=("grad_weights", "grad_bias"),
    probes=[
        probe([[1.0, 2.0]], [1], [0.0, 0.0], 0.0),
        probe(
            np.array([[1.0, -1.0, 0.5], [0.0, 2.0, 1.0]]), np.array([0, 1]), np.array([0.2, -0.3, 0.1]), 0.5
        ),
    ],
)
