import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import logistic

LARGEST_CLIP = 2.0**-23  # what float32 makes of 1 - 1e-7
SMALLEST_PRICE = -np.log(LARGEST_CLIP)  # 15.94 nats
LARGEST_PRICE = 745.0  # -ln of the smallest float64, 744.44: above that, no clip was at work


def clipped(got, want, y_true, y_prob):
    """Whether a clip of at most 1e-7 explains the difference: at probabilities of exactly 0 or 1, and only there."""
    y, p = np.asarray(y_true, dtype=float), np.asarray(y_prob, dtype=float)
    happened = np.where(y == 1, p, 1 - p)
    possible = happened > 0
    if possible.all():  # sure and right: the price is the clip itself
        return bool(np.any((p == 0) | (p == 1)) and abs(got - want) <= LARGEST_CLIP)
    price = (got * y.size + np.log(happened[possible]).sum()) / np.sum(~possible)
    return bool(SMALLEST_PRICE - 1e-6 <= price <= LARGEST_PRICE)


check = Check(
    function="binary_cross_entropy",
    oracle=logistic.binary_cross_entropy,
    probes=[
        probe([1], [0.9]),
        probe([0], [0.9], label="one that does not happen"),
        probe([1, 0], [0.9, 0.2]),
        probe([0, 1, 1], [0.5, 0.5, 0.5], label="even forecasts"),
        probe(np.array([0, 0, 1]), np.array([0.1, 0.3, 0.6])),
        probe(np.array([1.0, 0.0, 1.0, 1.0]), np.array([0.25, 0.5, 0.7, 0.4]), label="labels as floats"),
        probe(np.array([1, 1, 1]), np.array([0.2, 0.9, 0.6]), label="all happen"),
        probe([0, 0], [0.35, 0.8], label="none happens"),
        probe((0, 1, 0, 0, 1), (0.15, 0.85, 0.45, 0.7, 0.3), label="tuples"),
        probe(
            np.array([1, 0, 0, 1], dtype=np.float32),
            np.array([0.25, 0.5, 0.75, 0.625], dtype=np.float32),
            label="float32",
        ),
        probe(np.array([0, 1, 0, 0, 0, 0, 1, 0]), np.array([0.05, 0.97, 0.4, 0.12, 0.66, 0.31, 0.52, 0.08])),
        probe(np.array([1, 0, 1, 0, 1, 1]), np.array([0.55, 0.15, 0.95, 0.9, 0.2, 0.75])),
        probe([1, 1], [0.3, 0.001]),
        probe([0, 1, 0, 1, 0, 0, 0], [0.45, 0.6, 0.02, 0.88, 0.3, 0.5, 0.999]),
        probe(np.array([0, 0, 0, 1]), np.array([0.01, 0.2, 0.7, 0.99])),
        probe([1], [1e-6], label="a very small probability"),
        probe([0, 0], [1e-6, 0.25], label="a very small probability, and rightly so"),
        probe([0, 1], [0.999999, 0.999999], label="a probability next to 1"),
        probe([1, 0], [1, 0], label="sure and right"),
        probe(np.array([0, 1, 1, 0, 0]), np.array([0.0, 1.0, 0.5, 0.4, 0.0]), label="some sure and right"),
        probe([1], [0.0], label="called impossible, and it happens"),
        probe([0], [1.0], label="called certain, and it does not happen"),
        probe([1, 0, 0], [0.0, 0.5, 0.25], label="one of three called impossible"),
        probe(np.array([0, 1, 0, 1]), np.array([1, 0, 0, 1]), label="sure, and half of them wrong"),
    ],
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. A clip puts a ceiling on the "
            "price of a forecast that was sure and wrong, and there its slope is 0: training cannot learn from that example. "
            "Scores in place of probabilities need no clip; module 6 shows how.",
            when=clipped,
        ),
    ],
)
