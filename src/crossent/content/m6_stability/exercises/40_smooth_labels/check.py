from crossent.engine.probe import Check, probe
from crossent.maths import stability

check = Check(
    function="smooth_labels",
    oracle=stability.smooth_labels,
    returns="array",
    probes=[
        probe([0, 2], 3, 0.15),
    ],
)
