import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="one_hot",
    oracle=softmax.one_hot,
    returns="array",
    probes=[
        probe([0], 2),
        probe([2, 0], 3),
        probe(np.array([1, 1, 0, 3]), 5, label="the last class does not occur"),
    ],
)
