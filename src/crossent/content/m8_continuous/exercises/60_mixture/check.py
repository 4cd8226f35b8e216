import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import densities

THREE = ([0.2, 0.5, 0.3], [-2.0, 0.0, 5.0], [0.5, 1.0, 0.25])

check = Check(
    function="mixture_log_density",
    oracle=densities.mixture_log_density,
    returns="array",
    probes=[
        probe(0, [1], [0], [1], label="a single component"),
        probe(0.0, [0.5, 0.5], [-1.0, 1.0], [1.0, 1.0], label="half way between two"),
        probe(1.0, [0.9, 0.1], [1.0, -3.0], [0.5, 2.0], label="uneven weights"),
        probe([0.0, 2.0, 4.5], [0.25, 0.75], [0.0, 4.0], [1.0, 2.0], label="three values, two components"),
        probe([0.0, 1.0], [0.3, 0.7], [0.5, 2.0], [0.1, 1.5], label="as many values as components"),
        probe(np.array([-2.5, 0.1, 4.0, 5.2]), *THREE),
        probe(np.array([[-1.0, 0.0, 2.0], [3.0, 5.0, -2.0]]), *map(np.array, THREE), label="two axes"),
        probe([1, 2, 3], [0.5, 0.5], [1, 3], [1, 2], label="whole numbers"),
        probe((0.02, 0.3), (0.6, 0.4), (0.0, 0.3), (0.05, 0.02), label="a density above 1"),
        probe(
            np.array([0.5, -1.0], dtype=np.float32),
            [0.5, 0.25, 0.25],
            [0.0, 1.0, -1.0],
            [1.0, 0.5, 2.0],
            label="float32",
        ),
        probe([1.0, 7.0], [1.0, 0.0], [0.0, 7.0], [1.0, 0.5], label="a weight of 0"),
        probe([0.0, 100.0], [0.5, 0.5], [0.0, 4.0], [1.0, 2.0], label="far out"),
        probe([-1e4, 1e4], [0.5, 0.5], [-1.0, 1.0], [1.0, 1.0], label="very far out"),
    ],
)
