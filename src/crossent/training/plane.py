"""Pictures of a classifier of points in the plane: the data, a field of probabilities over a grid, packed for the page."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.arrays import Floats

SIDE = 28  # points along each axis of a field
EDGE = 5.5  # the field reaches from -EDGE to EDGE on both axes
STEPS = 250  # a probability is packed as a whole number from 0 to STEPS; one more says that it is none
CLOSER = 1.2  # by so much both clusters move towards the middle where they are to overlap
KEYS = 160  # epochs of a film whose fields are kept

Packed = dict[str, Any]


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
        [[-0.8, -0.8], [0.8, 0.8]]

    Source: none; the distance is this course's choice.
    """
    return np.asarray(X, dtype=np.float64) + np.where(np.asarray(y)[:, None] == 1, -CLOSER, CLOSER)


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


def field(predict: Callable[..., Any], weights: Any, bias: Any) -> bytes:
    """What a model says all over the plane, one byte a point.

    Formula: round(STEPS · P(class 1)) at each point of the grid; STEPS + 1 where that is no probability.

    Args:
        predict: (points, weights, bias) → probabilities, shape (SIDE²,).
        weights: whatever `predict` takes, as a rule of shape (2,).
        bias: likewise, as a rule a number.

    Returns:
        SIDE² bytes.

    Raises:
        ValueError: `predict` does not return one number for each point.

    Example:
        >>> set(field(lambda points, w, b: 0 * points[:, 0] + 0.5, [0, 0], 0)) == {125}
        True

    Source: none; a picture's raster.
    """
    said = np.asarray(predict(grid(), weights, bias), dtype=np.float64).reshape(-1)
    if said.size != SIDE * SIDE:
        raise ValueError(f"predict_proba returned {said.size} numbers for {SIDE * SIDE} points.")
    fine = (said >= 0) & (said <= 1)
    return np.where(fine, np.round(np.where(fine, said, 0) * STEPS), STEPS + 1).astype(np.uint8).tobytes()


def key_epochs(rows: int, most: int = KEYS) -> list[int]:
    """Which epochs of a long run to keep pictures of: dense at the beginning, where most happens.

    Formula: all where there are at most `most`; else whole numbers as evenly spaced in √epoch as may be, both ends included.

    Args:
        rows: how many states there are, the start included.
        most: how many pictures to keep.

    Returns:
        epochs, rising, from 0 to rows - 1.

    Example:
        >>> key_epochs(4), key_epochs(101, 5)
        ([0, 1, 2, 3], [0, 6, 25, 56, 100])

    Source: none; a choice of this course.
    """
    if rows <= most:
        return list(range(rows))
    return sorted({round((rows - 1) * (i / (most - 1)) ** 2) for i in range(most)})


def packed(values: ArrayLike) -> Packed:
    """Numbers as the page reads them at once: float32, little-endian, in base 64. NaN and infinities are kept.

    Formula: base64(float32(values)).

    Args:
        values: numbers, any shape.

    Returns:
        {"f32": text, "shape": [...]}.

    Example:
        >>> packed([0.0, 1.0])
        {'f32': 'AAAAAAAAgD8=', 'shape': [2]}

    Source: IEEE 754.
    """
    with np.errstate(over="ignore"):  # a diverged loss may exceed what float32 holds: inf says enough
        array = np.asarray(values, dtype=np.float64).astype("<f4")
    return {"f32": base64.b64encode(array.tobytes()).decode(), "shape": list(array.shape)}


def packed_bytes(pictures: list[bytes]) -> Packed:
    """Fields one after the other, in base 64.

    Formula: base64(bytes).

    Args:
        pictures: fields of equal length.

    Returns:
        {"u8": text, "shape": [how many, cells of each]}.

    Example:
        >>> packed_bytes([b"ab", b"cd"])
        {'u8': 'YWJjZA==', 'shape': [2, 2]}

    Source: RFC 4648.
    """
    size = len(pictures[0]) if pictures else 0
    return {"u8": base64.b64encode(b"".join(pictures)).decode(), "shape": [len(pictures), size]}
