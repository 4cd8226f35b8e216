from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="naive_error",
    oracle=stability.naive_error,
    returns="array",
    probes=[
        probe([1.0, 70.0, 71.0, 100.0]),
    ],
)
