"""Losses that a run cannot get below, each with the cause it gives away. Formulas in nats; whether a run stands there.

A run is said to stand on a floor only where that is hard to doubt: it has stopped falling, it never was lower, and it is
either at the floor exactly or still closing what little is left. A loss may come to rest there by accident: 5 did, of
6,000 logistic regressions on random data that overlap.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from crossent.maths.arrays import Floats
from crossent.maths.information import cross_entropy, entropy
from crossent.maths.softmax import softmax

SMOOTHINGS = (0.1, 0.05, 0.2)  # the epsilons in common use; each further one makes a chance hit likelier
LEAST_ROWS = 12  # below that, a half is too short to say that nothing falls any more
SETTLED = 0.003  # of all that was gained, the most that the second half may have brought
NEAR = 0.007  # of the floor, the most that may be left above it
EXACT = 1e-4  # of the floor: so near, it is the floor, whether or not the rest is being closed
# So near to ln C at first, a linear model began at zeros. It hardly reaches the entropy of smoothed labels, for which all
# examples need the same gap between scores, and with two sigmoids it would have begun elsewhere.
FROM_ZEROS = 1e-6
CLOSING = 0.2  # of what is left, the least that the second half has brought: 1/t brings as much as is left, a stop elsewhere none


@dataclass(frozen=True)
class Floor:
    """A loss that a mistake, or a choice, keeps a run from going below."""

    id: str
    title: str
    value: float
    cause: str


def double_softmax_floor(num_classes: int) -> float:
    """The least loss there is when softmax is applied twice.

    Formula: ln(e + C - 1) - 1. The first softmax leaves 1 for the right class and 0 for the others at best;
    the second takes these for logits.

    Args:
        num_classes: C, at least 2.

    Returns:
        nats.

    Raises:
        ValueError: C is below 2. Pass 2 for a binary loss.

    Example:
        >>> round(double_softmax_floor(10), 4), round(double_softmax_floor(2), 4)
        (1.4612, 0.3133)

    Source: PyTorch, documentation of CrossEntropyLoss: the input is expected to hold unnormalized logits.
    """
    _at_least_two(num_classes)
    best = np.eye(num_classes)[0]
    return cross_entropy(best, softmax(best))  # -ln(e / (e + C - 1))


def smoothing_floor(num_classes: int, epsilon: float) -> float:
    """The least loss there is with smoothed labels: their entropy.

    Formula: H((1 - ε) onehot + ε / C), since H(p, q) ≥ H(p).

    Args:
        num_classes: C, at least 2.
        epsilon: ε, from 0 to 1.

    Returns:
        nats; 0 for ε = 0, ln C for ε = 1.

    Raises:
        ValueError: C is below 2, or ε outside [0, 1]. Pass what the loss was given.

    Example:
        >>> round(smoothing_floor(10, 0.1), 4), round(smoothing_floor(2, 0.1), 4)
        (0.5003, 0.1985)

    Source: Szegedy et al. (2016), Rethinking the Inception Architecture for Computer Vision, section 7.
    """
    _at_least_two(num_classes)
    if not 0 <= epsilon <= 1:
        raise ValueError(f"epsilon is {epsilon}, expected 0 to 1. Pass the label smoothing of the loss.")
    return entropy((1 - epsilon) * np.eye(num_classes)[0] + epsilon / num_classes)


def double_sigmoid_floor(positives: float = 0.5) -> float:
    """The least binary loss there is when sigmoid is applied twice.

    Formula: π ln(1 + 1/e) + (1 - π) ln 2. The first sigmoid gives 1 at best for label 1 and 0 for label 0; as a score,
    1 is worth a probability of 0.731, and 0 one of 0.5.

    Args:
        positives: π, the share of examples with label 1.

    Returns:
        nats.

    Raises:
        ValueError: the share is outside [0, 1]. Pass y.mean().

    Example:
        >>> [round(double_sigmoid_floor(share), 4) for share in (1.0, 0.0, 0.5)]
        [0.3133, 0.6931, 0.5032]

    Source: PyTorch, documentation of BCEWithLogitsLoss: the loss combines a sigmoid layer and the BCE loss.
    """
    if not 0 <= positives <= 1:
        raise ValueError(f"the share of label 1 is {positives}, expected 0 to 1. Pass y.mean().")
    return float(positives * np.log1p(np.exp(-1)) + (1 - positives) * np.log(2))


def floors(num_classes: int, first: float) -> list[Floor]:
    """Every floor that is known for C classes, likeliest first.

    Args:
        num_classes: C, at least 2.
        first: the run's first loss. From zeros, a sigmoid applied twice begins at ln(1 + √e) - π/2, which tells π.

    Returns:
        floors with what they give away.

    Raises:
        ValueError: C is below 2. Pass 2 for a binary loss.

    Example:
        >>> [floor.id for floor in floors(3, 1.0986)]
        ['double-softmax', 'smoothed-labels', 'smoothed-labels', 'smoothed-labels']

    Source: the three formulas above.
    """
    known = [
        Floor(
            "double-softmax",
            "Softmax is applied twice.",
            double_softmax_floor(num_classes),
            f"ln(e + C - 1) - 1 for C = {num_classes}, the least that softmax into a loss with its own softmax can reach: "
            "the second one sees only numbers from 0 to 1. Pass the logits.",
        )
    ]
    if abs(first - np.log(num_classes)) <= FROM_ZEROS:
        return known
    if num_classes == 2:
        share = 2 * float(np.log1p(np.exp(0.5)) - first)
        shares = [0.5, share] if 0 < share < 1 else [0.5]
        known += [
            Floor(
                "double-sigmoid",
                "Sigmoid is applied twice.",
                double_sigmoid_floor(part),
                f"what sigmoid before a loss with logits costs at least, where {part:.0%} of the labels are 1: "
                "0.313 for a 1, 0.693 for a 0. Pass the scores themselves.",
            )
            for part in shares
        ]
    known += [
        Floor(
            "smoothed-labels",
            "As low as smoothed labels allow.",
            smoothing_floor(num_classes, epsilon),
            f"the entropy of labels smoothed with ε = {epsilon} over C = {num_classes} classes. No model gets below it: "
            "this one has learned all there is. Record the loss without smoothing beside it.",
        )
        for epsilon in SMOOTHINGS
    ]
    return known


def standing_on(loss: Floats, num_classes: int) -> tuple[Floor, int] | None:
    """The floor that a run has come down to, and the epoch from which on it stood there; None where there is none."""
    if len(loss) < LEAST_ROWS:
        return None
    half, end = loss[len(loss) // 2 :], float(np.median(loss[-max(3, len(loss) // 20) :]))
    gained, late = float(loss.max()) - end, float(half[: max(1, len(half) // 10)].mean()) - end
    if np.ptp(half) > 2 * SETTLED * gained or late > SETTLED * gained:
        return None
    for floor in floors(num_classes, float(loss[0])):
        left = end - floor.value
        near = abs(left) <= EXACT * floor.value or 0 < left <= min(NEAR * floor.value, late / CLOSING)
        if near and loss.min() >= floor.value * (1 - EXACT):
            away = np.flatnonzero(loss > end + SETTLED * gained)
            return floor, int(away[-1]) + 1 if away.size else 0
    return None


def _at_least_two(num_classes: int) -> None:
    if num_classes < 2:
        raise ValueError(f"num_classes is {num_classes}, expected at least 2. Pass 2 for a binary loss.")
