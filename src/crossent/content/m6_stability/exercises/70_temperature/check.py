import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="fit_temperature",
    oracle=stability.fit_temperature,
    rtol=0,
    atol=1e-3,
    probes=[probe(np.array([[2.0, 0.0]] * 4), np.array([0, 0, 0, 1]))],
)
