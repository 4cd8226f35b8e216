import numpy as np

from crossent.engine.probe import Check, Remark, probe
from crossent.maths import information

check = Check(
    function="to_bits",
    oracle=information.to_bits,
    returns="array",
    probes=[
        probe(float(np.log(2)), label="one bit"),
        probe(1),
        probe(0),
        probe(2.302585),
        probe([0, 2], label="a list"),
        probe([0.5, 1.5, 2.5], label="a list"),
        probe(np.array([0.1, 3.0, 27.6])),
        probe(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), label="two rows"),
        probe(np.array([[[7]], [[8]]]), label="whole numbers, three axes"),
        probe(np.array([0.25, 4.0], dtype=np.float32), label="float32"),
        probe(np.array([0.0, np.inf]), label="infinite"),
        probe(-1.5, label="below zero"),
        probe(np.array([100.0]), label="one element"),
        probe((0.5, 2.0), label="a tuple"),
    ],
    remarks=[
        Remark(
            "through-exp",
            "Right, by a detour.",
            "Right. `exp` and `log2` undo each other, and `exp` overflows above 709 nats, where the answer is an ordinary "
            "number. Dividing by ln 2 has no such limit.",
            when=lambda view: "exp(" in view.source,
        ),
    ],
)
