import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import language

check = Check(
    function="bits_per_byte",
    oracle=language.bits_per_byte,
    probes=[
        probe(float(100 * np.log(2)), 50, label="100 bits in 50 bytes"),
        probe(8 * float(np.log(2)), 1, label="8 bits in a byte"),
        probe(0.0, 10, label="nothing to pay"),
        probe(10, 4, label="whole numbers"),
        probe(1.5, 3),
        probe(2.0, 100),
        probe(108061.5, 46622, label="a long text"),
        probe(np.float64(37.5), np.int64(12), label="NumPy numbers"),
        probe(1e-3, 7),
    ],
)
