"""Pictures of a classifier with three classes in the plane: data that no line divides, and which class wins where, by how much."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import logsumexp

from crossent.maths.arrays import Floats
from crossent.training.plane import STEPS

CLASSES = 3
SIDE = 25  # points along each axis of a picture
FAR = 16.0  # margins beyond this look the same
REACH = 6.0  # a picture reaches that far from its middle
MIDDLES = {"clusters": (0.0, 1.5), "rings": (0.0, 0.0)}
RADII = ((0.0, 1.2), (2.0, 2.9), (3.8, 4.8))  # of the three rings, from and to


def rings(per_class: int, seed: int) -> tuple[Floats, NDArray[np.int64]]:
    """A disc inside a ring inside a ring: three classes that no straight lines divide.

    Formula: (r cos φ, r sin φ), φ uniform, r uniform within the class's two radii.

    Args:
        per_class: how many points of each class.
        seed: of a generator of its own; the global random state is left alone.

    Returns:
        X, shape (3n, 2), and y, shape (3n,), in the order of the labels.

    Example:
        >>> X, y = rings(2, seed=0)
        >>> y.tolist(), (np.hypot(*X.T).round() <= 5).all()
        ([0, 0, 1, 1, 2, 2], np.True_)

    Source: Minsky & Papert (1969), Perceptrons: what one layer cannot divide.
    """
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(CLASSES), per_class)
    low, high = np.array(RADII)[y].T
    angle, radius = rng.uniform(0, 2 * np.pi, y.size), rng.uniform(low, high)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]), y


def labelled(clusters: Any) -> tuple[Floats, NDArray[np.int64]]:
    """What a learner's `three_clusters` returned, as plain arrays.

    Formula: none.

    Args:
        clusters: points and labels, tensors or arrays.

    Returns:
        X, shape (N, 2), and y, shape (N,), each 0, 1 or 2.

    Raises:
        TypeError, ValueError: those are no points and labels that belong together.

    Example:
        >>> labelled(([[0.0, 1.0]], [2]))
        (array([[0., 1.]]), array([2]))

    Source: none.
    """
    X, y = clusters
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    if X.ndim != 2 or X.shape[1] != 2 or y.shape != X.shape[:1] or not y.size:
        raise ValueError(f"three_clusters returned X of shape {X.shape} and y of shape {y.shape}.")
    if not np.isin(y, range(CLASSES)).all() or not np.isfinite(X).all():
        raise ValueError(
            "three_clusters returned labels other than 0, 1 and 2, or points that are no numbers."
        )
    return X, y.astype(np.int64)


def grid(data: str) -> Floats:
    """The points at which a picture is known, row by row from the lowest, each from left to right.

    Formula: SIDE × SIDE points, evenly spaced, REACH to each side of the data's middle.

    Args:
        data: "clusters" or "rings".

    Returns:
        points, shape (SIDE², 2).

    Example:
        >>> grid("rings").shape, grid("clusters")[0].tolist()
        ((625, 2), [-6.0, -4.5])

    Source: none; a picture's raster.
    """
    ticks, (x, y) = np.linspace(-REACH, REACH, SIDE), MIDDLES[data]
    across, up = np.meshgrid(x + ticks, y + ticks)
    return np.column_stack([across.ravel(), up.ravel()])


def rows(result: Any, count: int) -> Floats:
    """A model's result as logits of `count` points; NaN throughout where it is something else.

    Formula: none.

    Args:
        result: anything.
        count: how many points there were.

    Returns:
        shape (count, CLASSES).

    Example:
        >>> rows([[1, 2, 3]], 1).tolist(), np.isnan(rows(None, 2)).all()
        ([[1.0, 2.0, 3.0]], np.True_)

    Source: none.
    """
    try:
        array = np.asarray(result, dtype=np.float64)
    except (TypeError, ValueError, RuntimeError):
        array = np.empty(0)
    return array if array.shape == (count, CLASSES) else np.full((count, CLASSES), np.nan)


def margins(logits: ArrayLike, said: Any = None) -> Floats:
    """By how much each class wins at each point: positive for the winner, negative for the others.

    Formula: logit of the class less the largest of the other logits. Where `said` names another winner than the largest
    logit does, these two change places.

    Args:
        logits: shape (N, CLASSES).
        said: the class of each point as the learner's `predict_classes` gives it, shape (N,); None for the largest logit.

    Returns:
        shape (CLASSES, N); NaN where `said` is no class.

    Example:
        >>> margins([[3.0, 1.0, 0.0]]).tolist()
        [[2.0], [-2.0], [-3.0]]
        >>> margins([[3.0, 1.0, 0.0]], [1]).tolist()
        [[-2.0], [2.0], [-3.0]]

    Source: Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning, section 4.2.
    """
    z = np.asarray(logits, dtype=np.float64)
    others = np.array([np.delete(z, c, axis=1).max(axis=1) for c in range(z.shape[1])])
    by = z.T - others
    if said is None:
        return by
    try:
        classes = np.asarray(said, dtype=np.float64).reshape(-1)
    except (TypeError, ValueError):
        classes = np.empty(0)
    if classes.shape != z.shape[:1]:
        return np.full_like(by, np.nan)
    fine = np.isin(classes, range(z.shape[1]))
    named, points = np.where(fine, classes, 0).astype(int), np.arange(len(z))
    first = z.argmax(axis=1)
    gap, other = by[first, points].copy(), named != first
    by[first[other], points[other]] = -gap[other]
    by[named[other], points[other]] = gap[other]
    by[:, ~fine] = np.nan
    return by


def costs(logits: ArrayLike, labels: NDArray[np.int64]) -> Floats:
    """The loss of each point by itself.

    Formula: ln Σ exp(logits) - logits[label].

    Args:
        logits: shape (N, CLASSES).
        labels: shape (N,).

    Returns:
        nats, shape (N,).

    Example:
        >>> costs([[0.0, 0.0, 0.0]], np.array([1])).round(4).tolist()
        [1.0986]

    Source: Goodfellow, Bengio & Courville (2016), Deep Learning, section 6.2.2.3.
    """
    z = np.asarray(logits, dtype=np.float64)
    with np.errstate(all="ignore"):
        return np.asarray(logsumexp(z, axis=1) - z[np.arange(len(z)), labels])


def steps(field: ArrayLike) -> NDArray[np.uint16]:
    """Margins as whole numbers, as small as a film keeps them.

    Formula: round(STEPS · (m + FAR) / (2 FAR)) with m cut at ±FAR; STEPS + 1 where there is none.

    Args:
        field: from `margins`.

    Returns:
        whole numbers, one axis.

    Example:
        >>> steps([[0.0, float("nan")]]).tolist()
        [30000, 60001]

    Source: none; a picture's raster.
    """
    m = np.asarray(field, dtype=np.float64).ravel()
    whole = np.round(STEPS * (np.clip(np.nan_to_num(m, nan=0.0), -FAR, FAR) + FAR) / (2 * FAR))
    return np.where(np.isnan(m), STEPS + 1, whole).astype(np.uint16)
