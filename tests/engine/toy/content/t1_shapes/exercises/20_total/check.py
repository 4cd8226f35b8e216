import numpy as np

from crossent.engine.probe import Check, probe

check = Check(
    function="total",
    oracle=lambda sizes: np.sum(np.asarray(sizes, dtype=float)),
    probes=[
        probe([1.0, 2.5]),
        probe([4.0]),
        probe(np.array([3.0, 0.25, 8.0])),
        probe([[1.0, 2.0], [3.0, 4.5]]),
    ],
    by_hand=("fsum",),
)
