"""Pictures of a classifier of points in the plane: the data, and a field of probabilities over a grid."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import logit

from crossent.maths.arrays import Floats

PER_CLASS, SEED = 100, 42  # the clusters of the figures
CLOSER = 1.5  # by so much both clusters move towards the middle where they are to overlap
SIDE = 28  # points along each axis of a field
EDGE = 5.5  # the field reaches from -EDGE to EDGE on both axes
STEPS = 60_000  # a field is kept as whole numbers from 0 to STEPS; one more says that there is no probability
FAR = 36.0  # log-odds beyond this look the same: there 1 - p is lost in rounding


def overlapping(X: ArrayLike, y: ArrayLike) -> Floats:
    """Move two clusters towards each other, so that no line separates them any more.

    Formula: x + CLOSER where the label is 0, x - CLOSER where it is 1, in both coordinates.

    Args:
        X: points, shape (N, 2).
        y: labels, 0 or 1, shape (N,).

    Returns:
        points, shape (N, 2).

    Example:
        >>> overlapping([[-2.0, -2.0], [2.0, 2.0]], [0, 1]).tolist()
        [[-0.5, -0.5], [0.5, 0.5]]

    Source: none; the distance is this course's choice.
    """
    return np.asarray(X, dtype=np.float64) + np.where(np.asarray(y)[:, None] == 1, -CLOSER, CLOSER)


def points(clusters: Any, data: str) -> tuple[Floats, Floats]:
    """The clusters that a film is about, moved together where they are to overlap.

    Formula: none; `overlapping`, or as they are.

    Args:
        clusters: what the learner's `two_clusters` returned: points and labels.
        data: "separable" or "overlapping".

    Returns:
        X, shape (N, 2), and y, shape (N,).

    Raises:
        TypeError, ValueError: those are no points and labels that belong together.

    Example:
        >>> from crossent.training.logistic import two_clusters
        >>> X, y = points(two_clusters(100, seed=0), "overlapping")
        >>> X.shape, y.shape
        ((200, 2), (200,))

    Source: none; this course's data.
    """
    X, y = clusters
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if X.ndim != 2 or X.shape[1] != 2 or y.shape != X.shape[:1]:
        raise ValueError(f"two_clusters returned X of shape {X.shape} and y of shape {y.shape}.")
    return (overlapping(X, y) if data == "overlapping" else X), y


def grid() -> Floats:
    """The points at which a field is known, row by row from the lowest, each from left to right.

    Formula: SIDE × SIDE points, evenly spaced from -EDGE to EDGE along each axis.

    Returns:
        points, shape (SIDE², 2).

    Example:
        >>> grid().shape, grid()[0].round(3).tolist()
        ((784, 2), [-5.5, -5.5])

    Source: none; a picture's raster.
    """
    ticks = np.linspace(-EDGE, EDGE, SIDE)
    across, up = np.meshgrid(ticks, ticks)
    return np.column_stack([across.ravel(), up.ravel()])


def numbers(result: Any, count: int) -> Floats:
    """A learner's result as so many numbers; NaN throughout where it is something else.

    Formula: none.

    Args:
        result: anything.
        count: how many there should be.

    Returns:
        shape (count,).

    Example:
        >>> numbers([1, 2], 2).tolist(), numbers("no", 1).tolist()
        ([1.0, 2.0], [nan])

    Source: none.
    """
    try:
        array = np.asarray(result, dtype=np.float64).reshape(-1)
    except (TypeError, ValueError):
        array = np.empty(0)
    return array if array.size == count else np.full(count, np.nan)


def field(said: Any) -> NDArray[np.uint16]:
    """What a model says all over the plane, a whole number for each point.

    Formula: round(STEPS · (ln(p / (1 - p)) + FAR) / (2 FAR)) at each point of the grid, the log-odds of p = P(class 1)
    cut at ±FAR; STEPS + 1 where p is no probability. Log-odds, since those of a linear model are straight: a
    picture of them stays right between the points.

    Args:
        said: what the learner's `predict_proba` returned for the grid, shape (SIDE²,); anything else is no probability.

    Returns:
        whole numbers, shape (SIDE²,).

    Example:
        >>> set(field([0.5] * SIDE**2).tolist()), set(field(None).tolist())
        ({30000}, {60001})

    Source: none; a picture's raster.
    """
    probabilities = numbers(said, SIDE * SIDE)
    fine = (probabilities >= 0) & (probabilities <= 1)
    steps = np.round(
        STEPS * (np.clip(logit(np.where(fine, probabilities, 0.5)), -FAR, FAR) + FAR) / (2 * FAR)
    )
    return np.where(fine, steps, STEPS + 1).astype(np.uint16)


def levels(probabilities: ArrayLike) -> list[float]:
    """Where probabilities lie in such a field.

    Formula: ln(p / (1 - p)).

    Args:
        probabilities: between 0 and 1, any number of them.

    Returns:
        log-odds.

    Example:
        >>> levels([0.5])
        [0.0]

    Source: Berkson (1944), Application of the Logistic Function to Bio-Assay.
    """
    return [float(x) for x in logit(np.asarray(probabilities, dtype=np.float64))]
