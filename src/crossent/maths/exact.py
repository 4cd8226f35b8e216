"""Losses to 60 digits, to measure others by: slow, in decimal numbers, of the floats exactly as they are given.

Python's own `decimal` is enough for that, so that nothing has to be installed. It knows exponents up to 10^18, so no power
overflows.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal, localcontext
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

DIGITS = 60
_CONTEXT = Context(prec=DIGITS + 30, Emax=10**17, Emin=-(10**17))


def exact_cross_entropy(logits: ArrayLike, labels: ArrayLike) -> tuple[Decimal, Decimal]:
    """The mean surprise at the right classes to 60 digits, and its slope in the right logit of the first row.

    Formula: mean of ln(1 + Σ_{j≠y} exp(z_j - z_y)); the slope is (softmax(z_0)_y - 1) / N.

    Args:
        logits: finite scores, float32 or float64, shape (N, C).
        labels: right classes, integers in [0, C), shape (N,).

    Returns:
        nats, and nats for one unit of the logit.

    Raises:
        ValueError: a logit is not finite. Leave out the row that holds it.

    Example:
        >>> loss, slope = exact_cross_entropy([[25.0, 0.0]], [0])
        >>> f"{loss:.6e}, {slope:.6e}"
        '1.388794e-11, -1.388794e-11'

    Source: the definition.
    """
    rows = [[_exact(z) for z in row] for row in np.asarray(logits)]
    pairs = zip(rows, (int(y) for y in np.asarray(labels)), strict=True)
    with localcontext(_CONTEXT):  # else a difference has 28 digits
        return _mean([[z - row[y] for k, z in enumerate(row) if k != y] for row, y in pairs])


def exact_binary_cross_entropy(logits: ArrayLike, y: ArrayLike) -> tuple[Decimal, Decimal]:
    """The mean binary cross-entropy of scores to 60 digits, and its slope in the first score.

    Formula: mean of ln(1 + exp(∓z)); the slope is (sigmoid(z_0) - y_0) / N.

    Args:
        logits: finite scores of class 1, shape (N,).
        y: labels, 0 or 1, shape (N,).

    Returns:
        nats, and nats for one unit of the score.

    Raises:
        ValueError: a score is not finite. Leave it out.

    Example:
        >>> loss, slope = exact_binary_cross_entropy([-50.0], [1])
        >>> f"{loss:.6f}, {slope:.6f}"
        '50.000000, -1.000000'

    Source: the definition.
    """
    labels = [int(label) for label in np.asarray(y)]
    gaps = [
        (z.copy_negate() if label else z)
        for z, label in zip(map(_exact, np.asarray(logits)), labels, strict=True)
    ]
    with localcontext(_CONTEXT):
        loss, slope = _mean([[gap] for gap in gaps])
        return loss, slope if labels[0] else -slope


def _exact(z: Any) -> Decimal:
    if not np.isfinite(z):
        raise ValueError(f"a logit is {z}, and only finite ones have an exact loss here. Leave its row out.")
    return Decimal(float(z))


def _mean(gaps: Sequence[Sequence[Decimal]]) -> tuple[Decimal, Decimal]:
    """The mean of ln(1 + Σ exp(gap)), the gaps those of all other classes; and minus the share of the others in row 0."""
    rests = [sum((gap.exp() for gap in row), Decimal(0)) for row in gaps]
    loss = sum(map(_log1p, rests), Decimal(0)) / len(rests)
    return loss, -rests[0] / (1 + rests[0]) / len(rests)


def _log1p(rest: Decimal) -> Decimal:
    """ln(1 + x), for small x by its series, which loses no digits to the 1."""
    if rest > Decimal("1e-25"):
        return (1 + rest).ln()
    return rest - rest**2 / 2
