import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import logistic

check = Check(
    function="sigmoid",
    oracle=logistic.sigmoid,
    returns="array",
    quiet=True,
    probes=[
        probe(0),
        probe([-1, 0, 1]),
        probe(np.array([-1e4, 1e4]), label="very large scores"),
    ],
)
