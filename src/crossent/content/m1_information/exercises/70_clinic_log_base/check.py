import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import information


def right(p, q):
    """Loss, floor and excess in nats."""
    loss, floor = information.cross_entropy(p, q), information.entropy(p)
    return np.array([loss, floor, loss - floor])


check = Check(
    function="report",
    oracle=right,
    returns="array",
    probes=[
        probe([0.5, 0.5], [0.5, 0.5], label="perfect"),
        probe([0.5, 0.5], [0.75, 0.25]),
        probe([0.9, 0.1], [0.5, 0.5]),
        probe(np.array([0.7, 0.2, 0.1]), np.array([0.2, 0.3, 0.5])),
        probe(np.array([0.25, 0.25, 0.25, 0.25]), np.array([0.4, 0.3, 0.2, 0.1])),
        probe([0.1] * 10, [0.1] * 10, label="an even guess among ten"),
        probe([0.55] + [0.05] * 9, [0.1] * 10),
    ],
    atol=1e-7,
)
