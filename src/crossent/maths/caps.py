"""What a clip hides: reads the largest price that a cross-entropy charges off the number it gave instead of inf."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import xlogy

from crossent.maths.arrays import distributions

SMALLEST_CAP = -float(np.log(1e-12))  # 27.63 nats: clips at 1e-12 and below hide little
LARGEST_CAP = 745.0  # -ln of the smallest float64, 744.44: above that, no clip was at work


def cap(loss: float, p: ArrayLike, q: ArrayLike) -> float:
    """The price in nats that was charged where q = 0: what is left of `loss` after the other outcomes, per unit of p.

    Args:
        loss: a finite cross-entropy of p and q.
        p: what happens, a distribution, shape (K,).
        q: what is believed, shape (K,), with a 0 where p > 0.

    Returns:
        nats; nan where nothing impossible happens.

    Example:
        >>> round(cap(-np.log(1e-12), [1, 0], [0, 1]), 2)
        27.63
    """
    p, q = distributions(p, q)
    possible = q > 0
    mass = float(p[~possible].sum())
    rest = float(loss + xlogy(p[possible], q[possible]).sum())
    # Plain floats: a huge loss gives inf here, without a warning.
    return rest / mass if mass else float("nan")


def is_small_clip(loss: float, p: ArrayLike, q: ArrayLike) -> bool:
    """Whether a clip of q at 1e-12 or below, or an epsilon that small, explains a finite `loss` in place of inf."""
    return SMALLEST_CAP * (1 - 1e-6) <= cap(loss, p, q) <= LARGEST_CAP
