import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import stability


def neither_finite(got, want, scales):
    """Whether all that differs is inf for NaN, or NaN for inf; an absolute value is never -inf."""
    got, want = np.asarray(got), np.asarray(want)
    fine = np.isfinite(want)
    broken = np.isnan(got) | (got == np.inf)
    return bool(np.array_equal(broken, ~fine) and np.allclose(got[fine], want[fine], atol=1e-9))


check = Check(
    function="naive_error",
    oracle=stability.naive_error,
    returns="array",
    probes=[
        probe([1.0]),
        probe([1, 2, 3], label="whole numbers"),
        probe(np.array([0.0, 0.5, 5.0, 9.0, 20.0]), label="small scales"),
        probe(5, label="a number"),
        probe(np.array([40.0, 65.0, 70.0]), label="just before it breaks"),
        probe([71], label="the first whole number that breaks"),
        probe(np.array([70.9, 71.0, 80.0, 100.0]), label="where it breaks"),
        probe(72.5, label="a number where it breaks"),
        probe(np.array([[1.0, 60.0, 71.0], [90.0, 2.0, 0.25]]), label="a table"),
        probe([[[10], [75]]], label="three axes, in lists"),
        probe((8, 9, 10, 90), label="a tuple"),
        probe(np.array([3.0, 30.0, 99.0], dtype=np.float32), label="float32"),
        probe(np.array([1.0, 500.0, 1000.0]), label="far beyond"),
    ],
    accepted=[
        Accepted(
            "not-finite",
            "Not finite either way.",
            "Right, up to one thing. {call} returned {got}, where the formula as it stands gives {expected}. Beyond scale 709 "
            "even exp(z_0) is too large, and inf / inf is NaN; before, x / inf is 0, and its logarithm makes the loss inf.",
            when=neither_finite,
        ),
    ],
)
