import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="softmax",
    oracle=softmax.softmax,
    returns="array",
    probes=[
        probe([0.0, 0.0]),
        probe([1, 2, 3]),
        probe(np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]])),
        probe([10000, 9999], label="large"),
    ],
)
