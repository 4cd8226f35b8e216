import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import information, scores
from crossent.maths.caps import is_small_clip


def same(got, want):
    """Whether two numbers agree within the check's own tolerance."""
    return bool(np.isclose(got, want, rtol=1e-6, atol=1e-9))


def small_clip(got, want, p, q, floor):
    """Whether a number is right, or explained by a small clip of q where it should be inf."""
    if np.isposinf(want) and np.isfinite(got):
        return is_small_clip(float(got) + floor, p, q)
    return same(got, want)


def clipped(got, want, p, qs):
    """Whether small clips explain all that differs."""
    if got.keys() != want.keys() or any(np.shape(got[key]) != np.shape(want[key]) for key in want):
        return False
    floors = {"cross_entropy": 0.0, "kl_divergence": information.entropy(p)}
    return all(
        small_clip(got[key][i], want[key][i], p, q, floors[key]) and same(got["mse"][i], want["mse"][i])
        for key in floors
        for i, q in enumerate(qs)
    )


check = Check(
    function="compare",
    oracle=scores.compare,
    returns="dict",
    probes=[
        probe([0.7, 0.3], [[0.5, 0.5]], label="a single forecast"),
        probe([0.7, 0.3], [[0.7, 0.3], [0.4, 0.6]]),
        probe([1, 0], [[0.9, 0.1], [0.2, 0.8]]),
        probe(np.array([0.5, 0.3, 0.2]), np.array([[0.4, 0.4, 0.2], [0.1, 0.2, 0.7], [0.6, 0.1, 0.3]])),
        probe(
            np.array([0.1, 0.6, 0.3]),
            np.array([[0.3, 0.2, 0.5], [0.2, 0.5, 0.3]]),
            label="two forecasts of three outcomes",
        ),
        probe(
            np.array([0.4, 0.0, 0.6]),
            np.array([[0.3, 0.2, 0.5], [0.5, 0.0, 0.5], [0.2, 0.2, 0.6], [0.6, 0.1, 0.3]]),
        ),
        probe([1, 0], [[1, 0]], label="certain and right"),
        probe([1.0], [[1.0], [1.0]], label="a single outcome"),
        probe([1e-6, 0.499999, 0.5], [[1e-6, 0.9, 0.099999], [0.5, 0.1, 0.4]], label="a very small p"),
        probe((0.8, 0.2), ((0.3, 0.7), (0.6, 0.4)), label="tuples"),
        probe([1, 0], [[0.0, 1.0]], label="called impossible"),
        probe([1, 0], [[0.0, 1.0], [0.5, 0.5]], label="one of two called impossible"),
        probe(
            np.array([0.25, 0.0, 0.75]),
            np.array([[0.0, 0.5, 0.5], [0.25, 0.0, 0.75]]),
            label="zeros of both kinds",
        ),
        probe([0.02, 0.98], np.array([[0.0, 1.0]]), label="a little of the impossible"),
        probe(
            np.array([0.25, 0.25, 0.25, 0.25]),
            np.array([[0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1]]),
        ),
        probe(
            np.array([0.5, 0.25, 0.25], dtype=np.float32),
            np.array([[0.25, 0.125, 0.625], [0.125, 0.5, 0.375]], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([0, 1, 0]), [[0.25, 0.7, 0.05], [0.1, 0.8, 0.1]], label="whole numbers"),
        probe(
            np.array([0.5, 0.5]),
            np.array([[1e-6, 0.999999], [0.999, 0.001], [0.5, 0.5]]),
            label="very small q",
        ),
    ],
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest values are {expected}. A clip (or epsilon) "
            "puts a ceiling on the price of an outcome and hides that a forecast called impossible what happened.",
            when=clipped,
        ),
    ],
)
