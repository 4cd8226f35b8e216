import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="cross_entropy_loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe([[0.0, 0.0, 0.0]], [1]),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([0, 1])),
        probe(np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0]]), np.array([3, 0])),
    ],
)
