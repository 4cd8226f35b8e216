"""Keras has a loss for integer labels and one for rows of probabilities. Only the shape of the labels tells which is meant."""

import math

import numpy as np

from crossent.engine.probe import Check, Law
from crossent.maths.softmax import cross_entropy_loss

RNG = np.random.default_rng(5)


def some(*shape):
    return (2 * RNG.standard_normal(shape)).round(2)


THREE = [[2.0, 0.0, -1.0], [0.0, 0.5, 0.0]]
SIX = some(6, 4)
INTEGERS = [
    (THREE, [0, 2]),
    (SIX, np.array([3, 0, 1, 1, 2, 0])),
    (some(3, 3), np.array([2, 0, 0])),
    ([[1.0, 0.0]], [1]),
]
ABSENT = [(SIX, np.array([0, 1, 1, 0, 2, 0])), (some(2, 5), [0, 0])]
COLUMNS = [(logits, np.asarray(labels)[:, None]) for logits, labels in INTEGERS]
ROWS = [(logits, np.eye(np.shape(logits)[1])[labels]) for logits, labels in (*INTEGERS, *ABSENT)]
SOFT = [
    (THREE, [[0.8, 0.1, 0.1], [0.2, 0.2, 0.6]]),
    (SIX, np.full((6, 4), 0.25)),
    (SIX, 0.6 * np.eye(4)[[3, 0, 1, 1, 2, 0]] + 0.1),
]
WHOLE = [(logits, rows.astype(kind)) for logits, rows in ROWS for kind in ("int64", "float32")]
SURE = [([[0.0, 30.0]], [0]), ([[-50.0, 0.0, 50.0], [0.0, 0.0, 90.0]], [0, 2]), ([[0.0, 40.0]], [[1.0, 0.0]])]


def expected(logits, labels):
    """The course's own loss; rows are weighed in float64."""
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    if labels.shape != logits.shape:
        return float(cross_entropy_loss(logits, labels.ravel()))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return float(-(labels * log_probs).sum(axis=1).mean())


def law(cases, remedy):
    """A law that goes through cases; errors of Keras are told with its words."""

    def test(f):
        for logits, labels in cases:
            call = f"`mean_loss({np.asarray(logits).tolist()}, {np.asarray(labels).tolist()})`"
            if len(call) > 110:
                call = f"`mean_loss(logits, labels)` with labels of shape {np.shape(labels)} for logits of shape {np.shape(logits)}"
            want = expected(logits, labels)
            try:
                got = f["mean_loss"](logits, labels)
                value = float(np.asarray(got, dtype=float).reshape(()))
            except NotImplementedError:
                raise
            except Exception as error:
                said = str(error).splitlines()[0][:150].rstrip(". ") if str(error) else ""
                return f"{call} was stopped: {type(error).__name__}: {said}. Expected {want:.4f}. {remedy}"
            if not math.isclose(value, want, rel_tol=1e-4, abs_tol=1e-5):
                return f"{call} returned {value:.4f}, expected {want:.4f}. {remedy}"
        return None

    return test


check = Check(
    function="mean_loss",
    laws=[
        Law(
            "integers",
            "Integer labels.",
            law(
                INTEGERS,
                "Integers, one for each example, go into `SparseCategoricalCrossentropy(from_logits=True)`.",
            ),
            "a number",
        ),
        Law(
            "column",
            "A column of labels.",
            law(COLUMNS, "A column of integers is integers still. The sparse loss takes it as it is."),
            "a number",
        ),
        Law(
            "absent",
            "A class that no label names.",
            law(
                ABSENT,
                "No label names the last class here. The number of classes is that of the logits' columns.",
            ),
            "a number",
        ),
        Law(
            "rows",
            "One-hot rows.",
            law(ROWS, "A row for each example goes into `CategoricalCrossentropy(from_logits=True)`."),
            "a number",
        ),
        Law(
            "soft",
            "Soft rows.",
            law(
                SOFT,
                "Every probability in a row counts, not the largest alone: the surprise of each class, weighed by its probability.",
            ),
            "a number",
        ),
        Law(
            "whole-rows",
            "One-hot rows of another type.",
            law(
                WHOLE, "One-hot rows may be integers. Tell the forms apart by their shape, not by their type."
            ),
            "a number",
        ),
        Law(
            "clipped",
            "Probabilities in between.",
            law(
                SURE, "Probabilities are clipped at 1e-7. Give the loss the logits, with `from_logits=True`."
            ),
            "a number",
        ),
    ],
)
