import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import information
from crossent.maths.caps import is_small_clip


def clipped(got, want, p, q):
    """Whether a small clip of q explains a finite result in place of inf."""
    return bool(np.isposinf(want) and np.isfinite(got) and is_small_clip(float(got), p, q))


check = Check(
    function="cross_entropy",
    oracle=information.cross_entropy,
    probes=[
        probe([1, 0], [0.9, 0.1], label="careful"),
        probe([1, 0], [1, 0], label="perfect"),
        probe([1, 0], [0, 1], label="sure, and wrong"),
        probe([0.7, 0.3, 0], [0.6, 0.4, 0], label="no snow in June"),
        probe(np.array([0.0, 1.0]), np.array([0.0, 1.0]), label="perfect"),
        probe(np.array([0.0, 0.4, 0.6]), np.array([0.0, 0.5, 0.5])),
        probe(np.array([0.25, 0.75]), np.array([0.5, 0.5])),
        probe(np.array([0.0, 0.3, 0.7]), np.array([0.2, 0.2, 0.6]), label="a zero in p alone"),
        probe([0.02, 0.98], [0, 1], label="a little of the impossible"),
        probe(np.array([0.0, 0.5, 0.5]), np.array([0.0, 0.0, 1.0]), label="both kinds of zero"),
        probe(np.array([0.5, 0.5]), np.array([1e-6, 0.999999]), label="a very small q"),
    ],
    accepted=[
        Accepted(
            "clip",
            "Mended, with a clip.",
            "No NaN is left. But {call} returned {got}, where the honest value is {expected}: your clip (or epsilon) hides "
            "that the forecast was sure and wrong, and caps its price at {got} nats. Choosing by `p > 0` mends the NaN "
            "and keeps the inf.",
            when=clipped,
        ),
    ],
)
