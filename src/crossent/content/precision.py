"""What the lesson on numerical stability measures: formats of floats, losses as they are often written, calibration.

Each function gives one fact that a sentence states. The stable formulas are those of `crossent.maths`.
"""

from functools import cache

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.logistic import sigmoid
from crossent.maths.softmax import softmax

# Bits of the exponent and of the fraction; one more bit is the sign.
FORMATS = {"float16": (5, 10), "bfloat16": (8, 7), "float32": (8, 23), "float64": (11, 52)}


def largest(kind: str) -> float:
    """The largest finite number of a format of floats.

    >>> largest("float16")
    65504.0
    """
    exponent, fraction = FORMATS[kind]
    return float((2 - 2.0**-fraction) * 2.0 ** (2 ** (exponent - 1) - 1))


def smallest(kind: str) -> float:
    """The smallest number above 0 of a format; the last ones before it have lost digits.

    >>> smallest("float64")
    5e-324
    """
    exponent, fraction = FORMATS[kind]
    return float(2.0 ** (2 - 2 ** (exponent - 1) - fraction))


def gap(kind: str, x: float) -> float:
    """The distance from x to the next larger float.

    >>> gap("bfloat16", 8.0), gap("float16", 1.0)
    (0.0625, 0.0009765625)
    """
    power = int(np.floor(np.log2(abs(x)))) if x else -10000
    return float(max(2.0 ** (power - FORMATS[kind][1]), smallest(kind)))


def stored(kind: str, x: float) -> float:
    """The float of that format that is nearest to x.

    >>> stored("bfloat16", 8.897), stored("float16", 70000.0)
    (8.875, inf)
    """
    nearest = float(np.round(x / gap(kind, x)) * gap(kind, x))
    return nearest if abs(nearest) <= largest(kind) else float(np.copysign(np.inf, x))


def exp_overflows(kind: str) -> float:
    """The exponent from which e to its power is more than the format holds.

    >>> round(exp_overflows("float16"), 2), round(exp_overflows("float64"), 2)
    (11.09, 709.78)
    """
    half = gap(kind, largest(kind)) / largest(kind) / 2
    return float(np.log(largest(kind)) + np.log1p(half))


def late_log(logits: ArrayLike, kind: type = np.float64) -> np.ndarray:
    """The logarithm of a stable softmax, each step in that type: right until a probability is rounded to 0.

    >>> late_log([0.0, 0.0]).round(3).tolist()
    [-0.693, -0.693]
    """
    z: np.ndarray = np.asarray(logits, dtype=kind)
    powers = np.exp(z - z.max())
    return np.asarray(np.log(powers / powers.sum()))


def with_epsilon(lead: float, epsilon: float) -> tuple[float, float]:
    """The loss -log(q + ε) and its slope in the right logit, where a wrong class of two leads by so much.

    >>> loss, pull = with_epsilon(200.0, 1e-12)
    >>> round(loss, 2), abs(pull) < 1e-60
    (27.63, True)
    """
    q = float(sigmoid(-lead))
    return float(-np.log(q + epsilon)), -q * float(sigmoid(lead)) / (q + epsilon)


def with_clip(lead: float, limit: float) -> tuple[float, float]:
    """The loss -log(max(q, limit)) and its slope in the right logit, where a wrong class of two leads by so much.

    >>> with_clip(200.0, 1e-7)[1], round(with_clip(10.0, 1e-7)[1], 3)
    (0.0, -1.0)
    """
    q = float(sigmoid(-lead))
    return float(-np.log(max(q, limit))), -float(sigmoid(lead)) if q > limit else 0.0


def sigmoid_then_loss(z: float, y: int, kind: type = np.float64) -> tuple[float, float]:
    """Loss and slope in z of sigmoid and binary cross-entropy as two steps, with PyTorch's limits.

    `BCELoss` holds each logarithm at -100 or above, and the denominator of its slope, q (1 - q), at 1e-12 or above.

    >>> loss, pull = sigmoid_then_loss(-50.0, 1)
    >>> round(loss, 1), -1e-9 < pull < 0
    (50.0, True)
    """
    q = kind(sigmoid(kind(z)))
    with np.errstate(divide="ignore"):
        loss = -max(float(np.log(q if y else kind(1) - q)), -100.0)
    bend = float((kind(1) - q) * q)
    return loss, (float(q) - y) / max(bend, 1e-12) * bend


def shared_log_sum(logits: ArrayLike, label: int, kind: type) -> float:
    """log-sum-exp minus the right logit, each step in that type: absolutely exact, relatively not.

    >>> shared_log_sum([25.0, 0.0, 0.0], 0, np.float32)
    0.0
    """
    z: np.ndarray = np.asarray(logits, dtype=kind)
    return float(z.max() + np.log(np.exp(z - z.max()).sum()) - z[label])


@cache
def overconfident() -> tuple[np.ndarray, np.ndarray]:
    """The examples of the figure `reliability`: logits 2.5 times what they should be, and labels by the honest odds.

    >>> logits, labels = overconfident()
    >>> sure = softmax(logits).max(axis=1)
    >>> bool(sure.mean() > (logits.argmax(axis=1) == labels).mean() + 0.05)
    True
    """
    rng = np.random.default_rng(6)
    honest = 2.8 * rng.standard_normal((700, 10))
    labels = np.argmax(honest + rng.gumbel(size=honest.shape), axis=1)  # a draw from the softmax of honest
    return np.round(2.5 * honest, 3), labels


def right_above(logits: ArrayLike, labels: ArrayLike, level: float) -> float:
    """How often the answers that are surer than `level` are right.

    >>> right_above([[3.0, 0.0], [3.0, 0.0], [0.1, 0.0]], [0, 1, 1], 0.9)
    0.5
    """
    probs = softmax(logits)
    chosen = probs.max(axis=1) > level
    return float(np.mean((probs.argmax(axis=1) == np.asarray(labels))[chosen]))
