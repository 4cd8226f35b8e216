"""What people take for the mean loss and for the accuracy: formulas, and the words that name them.

Importing this module imports torch.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from crossent.content.digit_mistakes import SMOOTHED

Pair = Callable[
    [Tensor, Tensor, Tensor, Tensor, int], "Tensor | float"
]  # of losses, right answers, logits, labels and the batch size


def parts(values: Tensor, b: int) -> tuple[Tensor, ...]:
    """The values of each batch."""
    return values.split(b)


def means(values: Tensor, b: int) -> Tensor:
    return torch.stack([part.mean() for part in parts(values, b)])


def full(values: Tensor, b: int) -> Tensor:
    """Those of the full batches only."""
    return values[: len(values) // b * b] if len(values) >= b else values


def known(z: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    losses = F.cross_entropy(z, y, reduction="none")
    return losses.double(), (z.argmax(dim=1) == y).double()


# The law's id, its title; what the loss is where it is broken, what the accuracy is (None: not looked at); the words.
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
        "That is the mean of the batches' means: the images of a smaller last batch count for more. Add up sums, and divide by "
        "the number of images.",
    ),
    (
        "batch-accuracies",
        "A mean of batch accuracies.",
        ACCURACY,
        [lambda v, a, z, y, b: means(a, b).mean()],
        "That is the mean of the batches' accuracies: the images of a smaller last batch count for more. Count the right ones, "
        "and divide by the number of images.",
    ),
    (
        "last-batch",
        "A single batch.",
        LOSS,
        [
            lambda v, a, z, y, b: parts(v, b)[-1].mean(),
            lambda v, a, z, y, b: parts(v, b)[0].mean(),
            lambda v, a, z, y, b: parts(v, b)[0].sum() / len(v),
        ],
        "That is the loss of one batch alone. Add up over all of them.",
    ),
    (
        "last-batch-accuracy",
        "The accuracy of a single batch.",
        ACCURACY,
        [
            lambda v, a, z, y, b: parts(a, b)[-1].mean(),
            lambda v, a, z, y, b: parts(a, b)[0].mean(),
            lambda v, a, z, y, b: parts(a, b)[-1].sum() / len(a),
        ],
        "That counts the right ones of one batch alone. Add up over all of them.",
    ),
    (
        "last-batch-dropped",
        "The last batch is left out.",
        LOSS,
        [
            lambda v, a, z, y, b: full(v, b).mean(),
            lambda v, a, z, y, b: full(v, b).sum() / len(v),
            lambda v, a, z, y, b: v[: len(v) // b * b].sum() / len(v),  # and 0 where no batch is full
        ],
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
        "divided-wrongly",
        "Divided by another number.",
        LOSS,
        [
            lambda v, a, z, y, b: means(v, b).sum() / len(v),
            lambda v, a, z, y, b: v.sum() / len(parts(v, b)),
            lambda v, a, z, y, b: v.sum() / b,
            lambda v, a, z, y, b: b * means(v, b).sum() / len(v),
        ],
        'Sum and divisor do not go together. Add up the losses of all images, with `reduction="sum"`, and divide by the '
        "number of images.",
    ),
    (
        "double-softmax",
        "A softmax too many.",
        LOSS,
        [lambda v, a, z, y, b: F.cross_entropy(z.softmax(dim=1), y)],
        "That is the loss of probabilities taken for logits: cross-entropy applies softmax itself, so give it the logits.",
    ),
    (
        "bits",
        "In bits.",
        LOSS,
        [lambda v, a, z, y, b: v.mean() / math.log(2)],
        "That is in bits, and the course counts in nats.",
    ),
    (
        "smoothed",
        "With label smoothing.",
        LOSS,
        [lambda v, a, z, y, b: F.cross_entropy(z, y, label_smoothing=0.1)],
        SMOOTHED,
    ),
    (
        "no-minus",
        "The minus is missing.",
        LOSS,
        [lambda v, a, z, y, b: -v.mean()],
        "The loss is the negative of the logarithms' mean.",
    ),
    (
        "perplexity",
        "The exponential.",
        LOSS,
        [lambda v, a, z, y, b: v.mean().exp()],
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
        [
            lambda v, a, z, y, b: a.sum(),
            lambda v, a, z, y, b: a.sum() / len(parts(a, b)),
            lambda v, a, z, y, b: means(a, b).sum(),
        ],
        "The right ones are counted, or shares added up, and not divided by the number of images.",
    ),
    (
        "error-rate",
        "The error rate.",
        ACCURACY,
        [lambda v, a, z, y, b: 1 - a.mean()],
        "That is the share of the wrong ones. Accuracy is the share of the right ones.",
    ),
    (
        "over-the-batch",
        "Argmax over the batch.",
        ACCURACY,
        [
            lambda v, a, z, y, b: (
                sum(
                    float((p.argmax(dim=0) == q[0]).sum())
                    for p, q in zip(z.split(b), y.split(b), strict=True)
                )
                / len(y)
            )
        ],
        "The argmax has run down the columns, over the images. Classes are on axis 1: `dim=1`.",
    ),
    (
        "confidence",
        "How sure it is.",
        ACCURACY,
        [
            lambda v, a, z, y, b: z.softmax(dim=1).amax(dim=1).mean(),
            lambda v, a, z, y, b: z.softmax(dim=1).gather(1, y[:, None]).mean(),
        ],
        "That is a mean probability. Accuracy counts how often the largest logit stands at the label.",
    ),
]
