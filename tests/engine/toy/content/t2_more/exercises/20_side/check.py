import math

from crossent.engine.probe import Check, probe

check = Check(
    function="side",
    oracle=math.sqrt,  # raises ValueError below 0
    probes=[probe(4.0), probe(2.25), probe(0.0), probe(100.0), probe(-1.0), probe(-4.0)],
)
