import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="binary_cross_entropy_from_logits",
    oracle=stability.binary_cross_entropy_from_logits,
    probes=[probe([0, 0], [1, 0]), probe(np.array([-50.0, 1e4]), np.array([1, 0]))],
)
