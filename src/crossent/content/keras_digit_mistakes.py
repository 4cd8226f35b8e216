"""What people take for the loss of each digit, for the mean and for the accuracy in Keras: results, and the words that name them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crossent.content.keras_digits import Array, losses
from crossent.maths.softmax import softmax

Each = Callable[[Array, Array], Array]  # of logits and labels
Pair = Callable[[Array, Array, Array, Array, int], float]  # losses, right answers, logits, labels, batch size


def rows_of(table: Array, y: Array) -> Array:
    """The entry at each row's label."""
    return np.asarray(table[np.arange(len(y)), y])


def one_hot(y: Array) -> Array:
    """Rows of ten."""
    return np.eye(10)[y]


def binary(z: Array, y: Array) -> Array:
    """Ten yes-or-no questions for each image, (N, 10)."""
    return np.asarray(np.logaddexp(0, z) - one_hot(y) * z)


def clipped(z: Array, y: Array) -> Array:
    """Logits taken for probabilities, as Keras does it: clipped, divided by their sum."""
    p = np.clip(z, 1e-7, 1 - 1e-7)
    return np.asarray(-np.log(rows_of(p / p.sum(axis=1, keepdims=True), y)))


def taken_wrongly(softmax_at_end: bool) -> list[Each]:
    """The losses of a model's outputs that are taken for the other kind."""
    if softmax_at_end:
        return [lambda z, y: losses(softmax(z), y)]
    return [clipped, lambda z, y: losses(softmax(z), y)]


# The law's id, its title, what is returned where it is broken, and the words that say so.
EACH: list[tuple[str, str, list[Each], str]] = [
    (
        "averaged",
        "Everybody gets the mean.",
        [lambda z, y: np.full(len(y), losses(z, y).mean()), lambda z, y: losses(z, y) / len(y)],
        'The losses have been averaged over the batch or divided by its size. Each image keeps its own: `reduction="none"`.',
    ),
    (
        "no-minus",
        "The minus is missing.",
        [lambda z, y: -losses(z, y)],
        "These are the logarithms of the probabilities themselves. The loss is their negative.",
    ),
    (
        "bits",
        "In bits.",
        [lambda z, y: losses(z, y) / np.log(2)],
        "These are bits, and the course counts in nats: use the natural logarithm.",
    ),
    (
        "no-logarithm",
        "The logarithm is missing.",
        [lambda z, y: rows_of(softmax(z), y), lambda z, y: 1 - rows_of(softmax(z), y)],
        "That is made of the label's probability without its logarithm. The loss is -ln of that probability.",
    ),
    (
        "squared-error",
        "Squared error.",
        [
            lambda z, y: ((softmax(z) - one_hot(y)) ** 2).sum(axis=1),
            lambda z, y: ((softmax(z) - one_hot(y)) ** 2).mean(axis=1),
        ],
        "That is the squared error of the probabilities. The loss is cross-entropy: -ln of the label's probability.",
    ),
    (
        "each-class-alone",
        "Each class on its own.",
        [lambda z, y: binary(z, y).sum(axis=1), lambda z, y: binary(z, y).mean(axis=1)],
        "That is binary cross-entropy of ten yes-or-no questions. Digits exclude each other: one softmax over all ten, "
        "`SparseCategoricalCrossentropy`.",
    ),
    (
        "entropy",
        "The label plays no part.",
        [
            lambda z, y: losses(z, z.argmax(axis=1)),
            lambda z, y: (softmax(z) * -np.log(softmax(z))).sum(axis=1),
        ],
        "That is how unsure the model is, whatever the label. The loss is -ln of the probability at the label.",
    ),
    (
        "reordered",
        "In another order.",
        [
            lambda z, y: np.sort(losses(z, y)),
            lambda z, y: np.sort(losses(z, y))[::-1],
            lambda z, y: losses(z, y)[::-1],
        ],
        "The losses are right, in another order. Each one stands where its image stands.",
    ),
]


def parts(values: Array, b: int) -> list[Array]:
    """The values of each batch."""
    return [values[start : start + b] for start in range(0, len(values), b)]


def means(values: Array, b: int) -> Array:
    """The mean of each batch."""
    return np.array([part.mean() for part in parts(values, b)])


def full(values: Array, b: int) -> Array:
    """Those of the full batches only."""
    return values[: len(values) // b * b] if len(values) >= b else values


LOSS, ACCURACY = "loss", "accuracy"
BOTH: list[tuple[str, str, str, list[Pair], str]] = [
    (
        "order",
        "The two are exchanged.",
        LOSS,
        [lambda v, a, z, y, b: a.mean()],
        "That is the accuracy. The loss comes first: `return loss, accuracy`.",
    ),
    (
        "batch-means",
        "A mean of batch means.",
        LOSS,
        [lambda v, a, z, y, b: means(v, b).mean()],
        "That is the mean of the batches' means: the images of a smaller last batch count for more. Ask for all losses and take one "
        "mean.",
    ),
    (
        "batch-accuracies",
        "A mean of batch accuracies.",
        ACCURACY,
        [lambda v, a, z, y, b: means(a, b).mean()],
        "That is the mean of the batches' accuracies: the images of a smaller last batch count for more. Count the right ones, and "
        "divide by the number of images.",
    ),
    (
        "single-batch",
        "A single batch.",
        LOSS,
        [lambda v, a, z, y, b: parts(v, b)[-1].mean(), lambda v, a, z, y, b: parts(v, b)[0].mean()],
        "That is the loss of one batch alone. All of them count.",
    ),
    (
        "last-batch-dropped",
        "The last batch is left out.",
        LOSS,
        [lambda v, a, z, y, b: full(v, b).mean()],
        "The images behind the last full batch are missing from it. The last batch may be smaller, and counts too.",
    ),
    (
        "summed",
        "Not divided.",
        LOSS,
        [lambda v, a, z, y, b: v.sum(), lambda v, a, z, y, b: means(v, b).sum()],
        "That is a sum. Divide by the number of images, so that it is the cost of one.",
    ),
    (
        "bits",
        "In bits.",
        LOSS,
        [lambda v, a, z, y, b: v.mean() / np.log(2)],
        "That is in bits, and the course counts in nats.",
    ),
    (
        "perplexity",
        "The exponential.",
        LOSS,
        [lambda v, a, z, y, b: np.exp(v.mean())],
        "That is e to the loss. Return the loss itself.",
    ),
    (
        "percent",
        "Accuracy in percent.",
        ACCURACY,
        [lambda v, a, z, y, b: 100 * a.mean()],
        "That is in percent. Expected a share between 0 and 1: leave out the factor 100.",
    ),
    (
        "count",
        "A count of the right ones.",
        ACCURACY,
        [lambda v, a, z, y, b: a.sum()],
        "The right ones are counted, and not divided by the number of images.",
    ),
    (
        "error-rate",
        "The error rate.",
        ACCURACY,
        [lambda v, a, z, y, b: 1 - a.mean()],
        "That is the share of the wrong ones. Accuracy is the share of the right ones.",
    ),
    (
        "confidence",
        "How sure it is.",
        ACCURACY,
        [
            lambda v, a, z, y, b: softmax(z).max(axis=1).mean(),
            lambda v, a, z, y, b: rows_of(softmax(z), y).mean(),
        ],
        "That is a mean probability. Accuracy counts how often the largest output stands at the label.",
    ),
]
