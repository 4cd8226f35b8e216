from crossent.engine.probe import Check, probe
from crossent.maths import softmax

check = Check(
    function="framework_loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe([[0.0, 0.0]], [1], label="even odds"),
        probe([[2.0, 0.0, 0.0], [0.0, 1.0, 0.0]], [0, 1]),
    ],
    rtol=1e-4,
    atol=1e-5,
)
