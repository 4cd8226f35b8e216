"""What is the matter with a training run, told from the numbers it left behind: its losses, and how long its first step was.

A healthy run gives an empty list, and so does doubt: each case in `cases` wants more than one sign.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.arrays import Floats
from crossent.training import cases, curves
from crossent.training.cases import Diagnosis, Run

__all__ = ["Diagnosis", "diagnose"]

# Each explains the shape of a whole curve: the first that does is enough.
SHAPES = (
    cases.diverges,
    cases.oscillates,
    cases.not_updated,
    cases.too_slow,
    cases.chance,
    cases.floor,
)


def diagnose(
    loss: ArrayLike,
    val_loss: ArrayLike | None = None,
    *,
    num_classes: int | None = None,
    step_ratio: float | None = None,
    examples: int | None = None,
    learning_rate: float | None = None,
) -> list[Diagnosis]:
    """What is the matter with a run, most telling first; nothing for a healthy one.

    Formula: rules on the curve, in `curves`. Numbers that name their cause are computed from C: ln C, and those of `floors`.

    Args:
        loss: one number an epoch, shape (E,), of the whole run or as far as it has come; epochs count from 0, and the
            first may be before any update. In nats where num_classes is given.
        val_loss: the same on validation data, shape (E,).
        num_classes: C, 2 for a binary loss; None where the loss is not a cross-entropy of classes.
        step_ratio: the first step, measured by -learning_rate times the gradient of the mean loss: 1 is right, -1
            uphill, N a sum in place of a mean. `logistic.step_ratio` gives it. None where it is not known.
        examples: N, how many the loss is a mean of.
        learning_rate: what the run was given.

    Returns:
        diagnoses. First a proven cause: `uphill`, `sum-for-mean`, `divided-twice`, `same-array`, `not-updated`,
        `negative`. Then
        `not-finite`. With none of these, what the curve says: `diverges`, `oscillates`, `not-updated`, `too-slow`, `chance`,
        `double-softmax`, `double-sigmoid` or `smoothed-labels`. Last, `overfits`.

    Raises:
        ValueError: a loss is not one number an epoch, or there are fewer than 2 classes or 1 example.

    Example:
        >>> diagnose([0.69, 0.41, 0.30, 0.24, 0.21])
        []
        >>> [(told.id, told.epoch) for told in diagnose([0.69, 0.83, float("nan"), float("nan")])]
        [('not-finite', 2)]

    Source: Karpathy (2019), A Recipe for Training Neural Networks.
    """
    train = _one_an_epoch(loss, "loss")
    val = _one_an_epoch([] if val_loss is None else val_loss, "val_loss")
    if val_loss is not None and val.shape != train.shape:
        raise ValueError(
            f"loss has {train.size} epochs and val_loss {val.size}, expected as many. Record both once an epoch."
        )
    if num_classes is not None and num_classes < 2:
        raise ValueError(f"num_classes is {num_classes}, expected at least 2. Pass 2 for a binary loss.")
    if examples is not None and examples < 1:
        raise ValueError(f"examples is {examples}, expected at least 1. Pass how many the loss is a mean of.")
    finite = curves.finite_start(train)
    run = Run(
        loss=finite,
        val=curves.finite_start(val)[: finite.size],
        recorded=train,
        recorded_val=val,
        classes=num_classes,
        ratio=step_ratio if step_ratio is not None and np.isfinite(step_ratio) else None,
        examples=examples,
        rate=learning_rate,
    )
    cause = cases.first_step(run) or cases.negative(run) or cases.uphill(run)
    stopped = cases.not_finite(run, cause)
    shape = None if cause or stopped else next((told for case in SHAPES if (told := case(run))), None)
    return [told for told in (cause, stopped, shape, cases.overfits(run)) if told]


def _one_an_epoch(values: ArrayLike, name: str) -> Floats:
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 1:
        raise ValueError(
            f"{name} has shape {array.shape}, expected (E,): one number an epoch. "
            "Where there is one a batch, average those of each epoch first."
        )
    return array
