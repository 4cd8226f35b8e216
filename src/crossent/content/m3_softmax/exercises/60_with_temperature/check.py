import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="softmax_with_temperature",
    oracle=softmax.softmax_with_temperature,
    returns="array",
    probes=[
        probe([0, 1], 1),
        probe([0, 1], 0.5),
        probe(np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 5.0]]), 2.0),
    ],
)
