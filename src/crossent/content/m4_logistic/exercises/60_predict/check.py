import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic

check = Check(
    function="predict_proba",
    oracle=logistic.predict_proba,
    returns="array",
    probes=[
        probe([[1, 2], [0, 0]], [2, 1], -4),
        probe(np.array([[1.0, -1.0, 0.5], [0.0, 2.0, 1.0]]), np.array([0.2, -0.3, 0.1]), 0.5),
    ],
)
