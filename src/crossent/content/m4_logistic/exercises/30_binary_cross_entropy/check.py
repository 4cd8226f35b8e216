import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic

check = Check(
    function="binary_cross_entropy",
    oracle=logistic.binary_cross_entropy,
    probes=[
        probe([1], [0.9]),
        probe([1, 0], [0.9, 0.2]),
        probe(np.array([0, 0, 1]), np.array([0.1, 0.3, 0.6])),
    ],
)
