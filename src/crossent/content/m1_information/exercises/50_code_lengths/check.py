import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import coding

POWERS = np.exp2(-np.append(np.arange(1.0, 51.0), 50.0))  # 1/2, 1/4, ..., 2^-50, 2^-50: they sum to 1

check = Check(
    function="code_lengths",
    oracle=coding.code_lengths,
    returns="integers",
    probes=[
        probe([0.5, 0.5]),
        probe([0.6, 0.4]),
        probe([0.9, 0.1]),
        probe([1], label="a single outcome"),
        probe(np.array([0.25, 0.75])),
        probe([0.5, 0.25, 0.125, 0.125], label="exact powers of two"),
        probe(np.array([0.4, 0.3, 0.2, 0.1])),
        probe(np.array([0.125, 0.5, 0.25, 0.125]), label="not sorted"),
        probe(np.array([0.05, 0.15, 0.2, 0.25, 0.35])),
        probe(np.array([0.3, 0.3, 0.4])),
        probe(np.array([0.3125, 0.1875, 0.09375, 0.40625], dtype=np.float32), label="float32"),
        probe(
            np.array([0.250001, 0.249999, 0.500001]) - np.array([0, 0, 1e-6]),
            label="just beside powers of two",
        ),
        probe(np.array([0.001, 0.009, 0.99])),
        probe([0.1] * 10, label="ten equal outcomes"),
        probe([2**-29, 1 - 2**-29], label="one very rare outcome"),
        probe(POWERS, label="powers of two down to 2^-50"),
        probe((0.5, 0.25, 0.25), label="a tuple"),
        probe([2**-60, 0.5, 0.25, 0.25], label="2^-60"),
    ],
)
