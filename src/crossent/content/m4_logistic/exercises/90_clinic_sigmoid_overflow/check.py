"""A naive sigmoid and a naive loss on scores in the hundreds."""

import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import logistic

LARGEST_CLIP = 2.0**-23  # what float32 makes of 1 - 1e-7
SMALLEST_PRICE = -np.log(LARGEST_CLIP)  # 15.94 nats
LARGEST_PRICE = 745.0  # -ln of the smallest float64, 744.44: above that, no clip was at work


def prices(X, y, weights, bias):
    """What each example costs, from its score."""
    score = np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias
    return np.logaddexp(0, score) - np.asarray(y) * score


def loss_and_slopes(X, y, weights, bias):
    """The loss from the scores, the slopes from the course's own gradient."""
    return prices(X, y, weights, bias).mean(), *logistic.gradients(X, y, weights, bias)


def right_slopes(got, want):
    """Whether only the loss differs."""
    return all(np.allclose(got[k], want[k], rtol=1e-6, atol=1e-7) for k in ("grad_weights", "grad_bias"))


def honest(got, want, X, y, weights, bias):
    """Whether the loss is inf because a probability is 0 as a float."""
    return bool(
        right_slopes(got, want) and np.isposinf(got["loss"]) and prices(X, y, weights, bias).max() > 36
    )


def clipped(got, want, X, y, weights, bias):
    """Whether a clip of at most 1e-7, or scores cut off as far out, explain the loss."""
    if not right_slopes(got, want) or not np.isfinite(got["loss"]):
        return False
    each = prices(X, y, weights, bias)
    dear = each > SMALLEST_PRICE
    if not dear.any():
        return bool(each.min() < 1e-6 and abs(got["loss"] - want["loss"]) <= LARGEST_CLIP)
    price = (got["loss"] * each.size - each[~dear].sum()) / dear.sum()
    return bool(SMALLEST_PRICE - 1e-6 <= price <= LARGEST_PRICE)


check = Check(
    function="loss_and_slopes",
    oracle=loss_and_slopes,
    parts=("loss", "grad_weights", "grad_bias"),
    probes=[
        probe([[1.0, 2.0]], [1], [0.0, 0.0], 0.0, label="before the first step"),
        probe([[1.0], [-2.0], [0.5]], [1, 0, 0], [0.8], 0.3, label="moderate scores"),
        probe([[180.0, 60.0]], [1], [4.5, -1.2], 0.5, label="a cucumber, and rightly so"),
        probe([[90.0, 85.0]], [0], [-4.0, -5.5], 0.1, label="a tomato, and rightly so"),
        probe([[90.0, 85.0]], [0], [4.5, 4.2], 0.0, label="a tomato taken for a cucumber"),
        probe([[180.0, 60.0]], [1], [-4.5, -1.2], 0.0, label="a cucumber taken for a tomato"),
        probe(
            np.array([[0.5, -1.0, 2.0], [1.5, 0.25, -0.5], [-2.0, 1.0, 0.75], [0.1, 0.4, -1.2]]),
            np.array([0, 1, 1, 0]),
            np.array([1.0, -0.5, 0.25]),
            -0.2,
        ),
        probe(
            np.array([[200.0, 1.0], [-150.0, 2.0], [80.0, -3.0], [0.01, 0.5]]),
            np.array([1, 0, 1, 0]),
            np.array([100.0, 1.0]),
            0.5,
            label="scores up to 20000, all right but one",
        ),
        probe(np.array([[300.0], [-2.0], [-400.0]]), np.array([0.0, 1.0, 0.0]), np.array([3.0]), 0.0),
        probe([[1.0], [2.0]], [1, 1], [1.0], -30.0, label="a bias far out"),
    ],
    accepted=[
        Accepted(
            "honest-inf",
            "Mended, with an honest inf.",
            "No NaN is left, and the slopes are right. {call} gives {got}, where the scores tell more: {expected}. A probability "
            "that is 0 as a float forgets how far out its score was; `np.mean(np.logaddexp(0, score) - y * score)` does not.",
            when=honest,
        ),
        Accepted(
            "clip",
            "Mended, with a clip.",
            "No NaN is left, and the slopes are right. But {call} gives {got}, where the truth is {expected}: a clip caps the "
            "price of a mistake. `np.mean(np.logaddexp(0, score) - y * score)` needs none.",
            when=clipped,
        ),
    ],
)
