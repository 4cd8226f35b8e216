import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import densities

check = Check(
    function="bits_at_resolution",
    oracle=densities.bits_at_resolution,
    returns="array",
    probes=[
        probe(0, 0.125, label="a density of 1, bins of an eighth"),
        probe(1.0, 1.0, label="bins as wide as the unit"),
        probe(1.0, 0.5),
        probe(-1.0, 0.25, label="a density above 1"),
        probe([1.0, -1.0], 0.01),
        probe([0, 2, 5], 0.1, label="whole numbers"),
        probe(np.array([[0.5, -0.25, 3.0], [1.0, 2.0, -4.0]]), 0.02, label="two axes"),
        probe(np.array([0.25, 1.5], dtype=np.float32), 0.0625, label="float32"),
        probe((2.5, 1.25), 4.0, label="bins wider than the unit"),
        probe(1.0, 1e-6, label="very narrow bins"),
        probe(-2.5, 0.7, label="below 0: the bins are too wide for that"),
    ],
)
