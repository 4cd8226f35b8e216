import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="log_softmax",
    oracle=stability.log_softmax,
    returns="array",
    probes=[
        probe(np.array([0.0, 0.0])),
        probe(np.array([[1e4, 9999.0], [0.0, -1e4]])),
    ],
)
