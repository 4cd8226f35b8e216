import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="probability_curve",
    oracle=softmax.probability_curve,
    returns="array",
    probes=[
        probe([-2, 0, 2], [0.5, -1]),
        probe(np.array([0.0, 1.0]), np.array([0.0])),
        probe(np.array([[1.0, -1.0], [0.5, 3.0]]), [0.0, 1.0, 2.0]),
    ],
)
