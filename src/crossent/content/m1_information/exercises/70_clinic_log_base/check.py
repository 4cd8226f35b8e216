import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import information


def objective(p, q, bonus=0.1):
    return information.cross_entropy(p, q) - bonus * information.entropy(q)


check = Check(
    function="objective",
    oracle=objective,
    probes=[
        probe([0.5, 0.5], [0.5, 0.5], 0.0, label="no bonus"),
        probe([0.5, 0.5], [0.5, 0.5], 1.0, label="the parts cancel"),
        probe([0.9, 0.1], [0.6, 0.4]),
        probe([0.9, 0.1], [0.6, 0.4], bonus=2.0),
        probe(np.full(10, 0.1), np.full(10, 0.1), 0.0, label="ln 10"),
        probe(np.array([0.2, 0.3, 0.5]), np.array([0.1, 0.6, 0.3]), 0.5),
    ],
)
