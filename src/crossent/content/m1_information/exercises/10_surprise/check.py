import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import information

check = Check(
    function="surprise",
    oracle=information.surprise,
    returns="array",
    probes=[
        probe(0.5),
        probe(0.1),
        probe(1),
        probe(0, label="called impossible"),
        probe([0.5, 0.25, 0.25]),
        probe([1, 0], label="whole numbers"),
        probe(np.array([0.2, 0.8])),
        probe(np.array([0.0, 0.3, 0.7])),
        probe(np.array([[0.9, 0.1], [0.2, 0.8]]), label="two rows"),
        probe(np.array([[0.5, 0.3, 0.2], [0.6, 0.0, 0.4]]), label="two rows and a zero"),
        probe(np.array([0.5, 0.125, 1.0], dtype=np.float32), label="float32"),
        probe(np.array([[[0.1], [0.2]], [[0.3], [0.4]]]), label="three axes"),
        probe(np.array([1e-6, 0.25, 0.05]), label="a very rare one"),
        probe([0.75], label="one element"),
        probe((0.4, 0.6), label="a tuple"),
        probe(np.array([1e-9, 0.5]), label="one in a thousand million"),
        probe(np.array(0.6), label="an array without axes"),
    ],
)
