import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="cross_entropy_from_logits",
    oracle=stability.cross_entropy_from_logits,
    probes=[
        probe([[0, 0], [1, 3]], [0, 1]),
        probe(np.array([[0.0, 0.0], [1.0, 3.0]]), np.array([0, 1]), 0.2),
    ],
)
