import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import densities


def drawn(count, mean, std, seed):
    """Samples with few digits, some of them far out."""
    rng = np.random.default_rng(seed)
    return np.round(mean + std * rng.standard_t(4, count), 3)


check = Check(
    function="fit_gaussian",
    oracle=densities.fit_gaussian,
    parts=("mean", "std"),
    rtol=1e-5,  # a search for the minimum ends somewhere near it
    atol=1e-6,
    probes=[
        probe([1, 3], label="two samples"),
        probe([2, 4, 4, 10], label="whole numbers"),
        probe([0.5, -1.5, 2.0]),
        probe(np.array([10.0, 10.5, 9.0, 10.25, 12.0]), label="far from 0"),
        probe((-3.0, -1.0, -2.5, -2.0, -6.0), label="a tuple, below 0"),
        probe(np.array([0.25, 0.5, 1.5], dtype=np.float32), label="float32"),
        probe(np.array([0.01, 0.03, 0.02, 0.05]), label="a narrow density"),
        probe([5, 1, 0, 0, 2, 1, 0], label="whole numbers"),
        probe(drawn(30, 2.0, 0.5, 0), label="30 samples"),
        probe(drawn(200, -4.0, 3.0, 1), label="200 samples"),
        probe(np.array([170.0, 181.5, 176.0, 168.5, 190.0]), label="heights in cm"),
    ],
)
