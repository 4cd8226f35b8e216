import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="precise_cross_entropy",
    oracle=stability.precise_cross_entropy,
    rtol=1e-5,
    atol=0,
    probes=[probe(np.float32([0, 0]), 1), probe(np.float32([25, 0]), 0)],
)
