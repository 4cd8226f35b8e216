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
        probe([1, 0], [0.9, 0.1]),
        probe([1, 0], [0.2, 0.8]),
        probe([0.7, 0.3], [0.4, 0.6]),
        probe([1, 0], [0, 1], label="what happens was called impossible"),
        probe([0, 1], [0, 1], label="a perfect forecast"),
        probe(np.array([0.25, 0.75]), np.array([0.5, 0.5])),
        probe(np.array([0.7, 0.2, 0.1]), np.array([0.5, 0.3, 0.2])),
        probe(np.array([0.1, 0.6, 0.3]), np.array([0.3, 0.2, 0.5]), label="the likeliest outcomes differ"),
        probe(np.array([0.5, 0.0, 0.5]), np.array([0.4, 0.2, 0.4]), label="a zero in p"),
        probe([0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4]),
        probe(np.array([0.0, 0.6, 0.0, 0.4]), np.array([0.2, 0.5, 0.0, 0.3]), label="a zero in both"),
        probe([0.02, 0.98], np.array([0.0, 1.0]), label="a little of the impossible"),
        probe(np.array([1.0]), np.array([1.0]), label="a single outcome"),
        probe(np.array([0, 0, 1]), np.array([0.1, 0.3, 0.6]), label="whole numbers"),
        probe([0, 1, 0], np.array([0.25, 0.7, 0.05]), label="whole numbers"),
        probe(
            np.array([0.5, 0.25, 0.25], dtype=np.float32),
            np.array([0.25, 0.125, 0.625], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([0.05, 0.15, 0.2, 0.25, 0.35]), np.array([0.3, 0.1, 0.2, 0.15, 0.25])),
        probe(np.array([0.6, 0.4]), np.array([0.6, 0.4]), label="q = p"),
        probe([1e-6, 0.499999, 0.5], [1e-6, 0.9, 0.099999], label="a very small p"),
        probe((0.8, 0.2), (0.3, 0.7), label="tuples"),
        probe(np.array([0.5, 0.5]), np.array([1e-6, 0.999999]), label="a very small q"),
        probe(np.array([0.25, 0.0, 0.75]), np.array([0.0, 0.5, 0.5]), label="one outcome called impossible"),
        probe(np.array([0.3, 0.3, 0.4]), np.array([0.2, 0.2, 0.6])),
    ],
    neighbours={
        "kl_divergence": (information.kl_divergence, "m2.kl_divergence"),
        "entropy": (lambda p, q: information.entropy(p), "m1.entropy"),
    },
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. Your clip (or epsilon) "
            "puts a ceiling of {got} nats on every price: it hides that the forecast called impossible what happened. "
            "Choosing by `p > 0` before the logarithm needs no clip.",
            when=clipped,
        ),
    ],
)
