"""Which loss a watched training learns by: the gradient that came back to the logits, held against those of known losses.

Importing this module imports torch.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn import functional as F

from crossent.content.digit_told import CALL
from crossent.content.digit_watch import Shown, Watch

Loss = Callable[[Tensor, Tensor], Tensor]

RIGHT = 0.95  # the cosine of the angle that label smoothing stays above, and other losses below
MOST = 12  # batches that are looked at, the first ones


def _one_hot(y: Tensor) -> Tensor:
    return F.one_hot(y, 10).float()


DOUBLE = "double-softmax"
OTHERS: dict[str, tuple[Loss, str]] = {
    DOUBLE: (
        lambda z, y: F.cross_entropy(z.softmax(dim=1), y),
        "It is that of a softmax too many: cross-entropy applies softmax itself, so give it the logits.",
    ),
    "squared error": (
        lambda z, y: F.mse_loss(z.softmax(dim=1), _one_hot(y)),
        "It is that of the squared error of the probabilities.",
    ),
    "squared error of the logits": (
        lambda z, y: F.mse_loss(z, _one_hot(y)),
        "It is that of the squared error of the logits.",
    ),
    "binary": (
        lambda z, y: F.binary_cross_entropy_with_logits(z, _one_hot(y)),
        "It is that of ten yes-or-no questions, binary cross-entropy.",
    ),
    "nll": (
        lambda z, y: F.nll_loss(z, y),
        "It is that of `nll_loss` on logits: it wants log_softmax first. `cross_entropy` does both.",
    ),
    "nll of probabilities": (
        lambda z, y: F.nll_loss(z.softmax(dim=1), y),
        "It is that of `nll_loss` on probabilities: it wants log_softmax.",
    ),
    "over the batch": (
        lambda z, y: F.nll_loss(z.log_softmax(dim=0), y),
        "It is that of a softmax over the batch. Classes are on axis 1.",
    ),
}


def verdict(watch: Watch) -> tuple[str, str] | None:
    """None where it learns by cross-entropy; else "labels", "uphill", "double-softmax" or "loss", and a message."""
    batches = watch.in_epoch(0, "train", learned=True)[:MOST]
    if not batches:
        return None
    right = _middle(batches, F.cross_entropy)
    if right > RIGHT:
        return None
    if right < -RIGHT:
        return "uphill", (
            f"{CALL} goes uphill: the gradient that comes back to the logits is that of the cross-entropy with its sign turned "
            "round. Expected a loss that falls: descend on the loss itself, not on its negative."
        )
    used = [_slope(each).argmin(dim=1) for each in batches]  # only the label's entry is below 0
    strange = float(
        torch.cat([y != each.labels for y, each in zip(used, batches, strict=True)]).double().mean()
    )
    if strange > 0.2 and _middle(batches, F.cross_entropy, used) > RIGHT:
        return "labels", (
            f"{CALL} trained {strange:.0%} of the images with the label of another image, expected each with its own. Shuffle "
            "once, and take images and labels with the same rows: `rows = torch.randperm(len(labels))`."
        )
    for name, (loss, words) in OTHERS.items():
        if _middle(batches, loss) > 0.99:
            return (DOUBLE if name == DOUBLE else "loss"), (
                f"{CALL} does not learn by the cross-entropy of the logits: the gradient that comes back to them is another. {words}"
            )
    return "loss", (
        f"{CALL} does not learn by the cross-entropy of the logits: the gradient that comes back to them points elsewhere. "
        "Expected `nn.functional.cross_entropy(logits, labels)` of each batch."
    )


def _slope(each: Shown) -> Tensor:
    assert each.slope is not None
    return each.slope


def _middle(batches: list[Shown], loss: Loss, labels: list[Tensor] | None = None) -> float:
    """The median, over the batches, of the cosine between what came back and the slopes of this loss."""
    cosines = []
    for each, y in zip(batches, labels or [each.labels for each in batches], strict=True):
        z = each.logits.clone().requires_grad_(True)
        (slope,) = torch.autograd.grad(loss(z, y), z)
        cosines.append(float(F.cosine_similarity(_slope(each).reshape(1, -1), slope.reshape(1, -1))))
    return sorted(cosines)[len(cosines) // 2]
