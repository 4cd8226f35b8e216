"""What people take for the loss of each digit: formulas, and the words that name them.

Importing this module imports torch.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from torch import Tensor
from torch.nn import functional as F

Each = Callable[[Tensor, Tensor], Tensor]  # of logits and labels


def squared(z: Tensor, y: Tensor) -> Tensor:
    return (z.softmax(dim=1) - F.one_hot(y, 10)).pow(2)


def each_alone(z: Tensor, y: Tensor) -> Tensor:
    return F.binary_cross_entropy_with_logits(z, F.one_hot(y, 10).float(), reduction="none")


def chosen(table: Tensor, y: Tensor) -> Tensor:
    return table.gather(1, y[:, None])[:, 0]


def right(z: Tensor, y: Tensor) -> Tensor:
    return F.cross_entropy(z, y, reduction="none")


SMOOTHED = (
    "That is the loss of labels smoothed by 0.1. It is a way to train; what a digit costs is measured with its label as it is: leave "
    "`label_smoothing` out."
)

# The law's id, its title, what is returned where it is broken, and the words that say so.
EACH: list[tuple[str, str, list[Each], str]] = [
    (
        "double-softmax",
        "A softmax too many.",
        [lambda z, y: right(z.softmax(dim=1), y)],
        "These are the losses of probabilities taken for logits: cross-entropy applies softmax itself, so give it the logits.",
    ),
    (
        "averaged",
        "Everybody gets the mean.",
        [lambda z, y: right(z, y).mean().expand(len(y)), lambda z, y: right(z, y) / len(y)],
        'The losses have been averaged over the batch or divided by its size. Each image keeps its own: `reduction="none"`.',
    ),
    (
        "no-minus",
        "The minus is missing.",
        [lambda z, y: -right(z, y)],
        "These are the logarithms of the probabilities themselves. The loss is their negative.",
    ),
    (
        "bits",
        "In bits.",
        [lambda z, y: right(z, y) / math.log(2)],
        "These are bits, and the course counts in nats: use the natural logarithm.",
    ),
    (
        "no-logarithm",
        "The logarithm is missing.",
        [
            lambda z, y: chosen(z.softmax(dim=1), y),
            lambda z, y: 1 - chosen(z.softmax(dim=1), y),
            lambda z, y: -chosen(z.softmax(dim=1), y),
        ],
        "That is made of the label's probability without its logarithm. The loss is -ln of that probability.",
    ),
    (
        "logits",
        "The logits themselves.",
        [lambda z, y: chosen(z, y), lambda z, y: -chosen(z, y)],
        "That is the label's logit, with a sign perhaps, and no softmax. `nll_loss` wants log_softmax first; "
        "`cross_entropy` does both.",
    ),
    (
        "over-the-batch",
        "Over the batch.",
        [lambda z, y: -chosen(z.log_softmax(dim=0), y)],
        "The softmax has run down the columns, over the images. Classes are on axis 1: `dim=1`.",
    ),
    (
        "squared-error",
        "Squared error.",
        [lambda z, y: squared(z, y).sum(dim=1), lambda z, y: squared(z, y).mean(dim=1)],
        "That is the squared error of the probabilities. The loss is cross-entropy: -ln of the label's probability.",
    ),
    (
        "each-class-alone",
        "Each class on its own.",
        [lambda z, y: each_alone(z, y).sum(dim=1), lambda z, y: each_alone(z, y).mean(dim=1)],
        "That is binary cross-entropy of ten yes-or-no questions. Digits exclude each other: one softmax over all ten.",
    ),
    (
        "entropy",
        "The label plays no part.",
        [
            lambda z, y: -(z.softmax(dim=1) * z.log_softmax(dim=1)).sum(dim=1),
            lambda z, y: -z.log_softmax(dim=1).amax(dim=1),
        ],
        "That is how unsure the model is, whatever the label. The loss is -ln of the probability at the label.",
    ),
    (
        "smoothed",
        "With label smoothing.",
        [lambda z, y: F.cross_entropy(z, y, reduction="none", label_smoothing=0.1)],
        SMOOTHED,
    ),
    (
        "reordered",
        "In another order.",
        [
            lambda z, y: right(z, y).sort().values,
            lambda z, y: right(z, y).sort(descending=True).values,
            lambda z, y: right(z, y).flip(0),
        ],
        "The losses are right, in another order. Each one stands where its image stands.",
    ),
]
