import numpy as np

from crossent.engine.probe import Accepted, Check, probe
from crossent.maths import scores, softmax

FIVE = [[1.0, -2.0, 0.5], [0.0, 1.0, 2.0], [3.0, 0.5, -1.0], [0.25, 0.25, 0.0], [-1.0, 2.5, 1.0]]


def capped(got, want, logits, labels):
    """Whether an epsilon or a clip of at most 1e-12 explains a loss that is too low."""
    rows = np.arange(len(labels))
    right = softmax.softmax(logits)[rows, np.asarray(labels)]
    lowest = -np.mean(np.log(right + 1e-12))
    return bool(np.isscalar(got) and lowest * (1 - 1e-6) <= got <= want)


def brier(logits, labels):
    """The squared counterpart."""
    return scores.brier(softmax.softmax(logits), labels)


def error_rate(logits, labels):
    """The share of wrong guesses."""
    return scores.error_rate(softmax.softmax(logits), labels)


check = Check(
    function="cross_entropy_loss",
    oracle=softmax.cross_entropy_loss,
    probes=[
        probe([[0.0, 0.0, 0.0]], [1], label="all scores equal"),
        probe([[1.0, 0.0]], [1], label="a single row"),
        probe([[1.0, 0.0]], [0], label="a single row"),
        probe(np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([0, 1])),
        probe(np.array([[1.0, -2.0, 0.5, 3.0], [0.0, 1.0, 2.0, -1.0]]), np.array([3, 0])),
        probe(np.array(FIVE), np.array([0, 2, 1, 1, 0]), label="more rows than classes"),
        probe(np.array([FIVE[0], FIVE[2], FIVE[4]]), np.array([2, 0, 0]), label="as many rows as classes"),
        probe([[0.5, 1.0], [2.0, 0.0], [1.0, 1.0], [-1.0, 0.5]], [1, 1, 1, 1], label="one class throughout"),
        probe(np.array([[0.0, 13.5]]), np.array([0]), label="sure and wrong"),
        probe(np.array([[0.0, 28.0, 3.0]]), np.array([0]), label="very sure and wrong"),
        probe(np.array([[25.0, 0.0]]), np.array([0]), label="sure and right"),
        probe(
            np.array([[-30.0, -31.0], [30.0, 28.0], [0.0, 4.0]]),
            np.array([1, 1, 0]),
            label="rows of different scale",
        ),
        probe(
            np.array([[0.5, -1.5, 1.0], [2.0, 0.25, 0.75]], dtype=np.float32),
            np.array([1, 0], dtype=np.int32),
            label="float32",
        ),
        probe(np.array([[3, 0, 1, 2, 5], [1, 2, 1, 0, 0]]), np.array([0, 3]), label="whole numbers"),
        probe(((1.5, 0.5, 0.0), (0.0, 2.0, 1.0), (0.5, 0.0, 1.0)), (0, 2, 2), label="tuples"),
        probe(np.array([[1.0], [2.0], [-1.0], [0.0]]), np.array([0, 0, 0, 0]), label="a single class"),
        probe(np.array([[2.0, 0.0, 1.0], [2.0, 0.0, 1.0], [0.0, 3.0, 0.0]]), [1, 1, 2]),
    ],
    neighbours={"brier": (brier, "m2.brier"), "error_rate": (error_rate, "m2.error_rate")},
    accepted=[
        Accepted(
            "clip",
            "Right, with a clip.",
            "Right, up to one thing. {call} returned {got}, where the honest value is {expected}. Your clip (or epsilon) "
            "makes the price too low where the model is very sure and wrong: the very case that the loss is there for. "
            "Without it the result is exact.",
            when=capped,
        ),
    ],
)
