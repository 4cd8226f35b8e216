"""Pictures of a classifier of points in the plane: the data, a field of probabilities over a grid, packed for the page."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import logit

from crossent.maths.arrays import Floats

SIDE = 28  # points along each axis of a field
EDGE = 5.5  # the field reaches from -EDGE to EDGE on both axes
STEPS = 250  # a field is packed as whole numbers from 0 to STEPS; one more says that there is no probability
FAR = 16.0  # log-odds beyond this look the same
CLOSER = 1.2  # by so much both clusters move towards the middle where they are to overlap
KEYS = 160  # epochs of a film whose fields are kept
PER_CLASS, SEED = 100, 42  # the clusters of the figures

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


def points(two_clusters: Callable[..., Any], data: str, seed: int) -> tuple[Floats, Floats]:
    """The clusters that a film is about, by the learner's own function.

    Formula: two_clusters(PER_CLASS, seed), moved together where they are to overlap.

    Args:
        two_clusters: (n, seed) → points and labels.
        data: "separable" or "overlapping".
        seed: any whole number.

    Returns:
        X, shape (N, 2), and y, shape (N,).

    Raises:
        ValueError: the function does not return points and labels that belong together.

    Example:
        >>> from crossent.training.logistic import two_clusters
        >>> X, y = points(two_clusters, "overlapping", 0)
        >>> X.shape, y.shape
        ((200, 2), (200,))

    Source: none; this course's data.
    """
    X, y = two_clusters(PER_CLASS, seed)
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


def field(predict: Callable[..., Any], weights: Any, bias: Any) -> bytes:
    """What a model says all over the plane, one byte a point.

    Formula: round(STEPS · (ln(p / (1 - p)) + FAR) / (2 FAR)) at each point of the grid, the log-odds of p = P(class 1)
    cut at ±FAR; STEPS + 1 where p is no probability. Log-odds, since those of a linear model are straight: a
    picture of them stays right between the points.

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
    steps = np.round(STEPS * (np.clip(logit(np.where(fine, said, 0.5)), -FAR, FAR) + FAR) / (2 * FAR))
    return np.where(fine, steps, STEPS + 1).astype(np.uint8).tobytes()


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


def packed_film(film: Packed) -> Packed:
    """A film as it goes to the page, which for ten thousand epochs should be small.

    Formula: `packed` for numbers of every epoch, `packed_bytes` for fields.

    Args:
        film: from `film`.

    Returns:
        the same, packed.

    Example:
        >>> packed_film({"loss": [0.0], "fields": [b"ab"], "epochs": 0})["fields"]
        {'u8': 'YWI=', 'shape': [1, 2]}

    Source: none.
    """
    numbers = {name: packed(film[name]) for name in ("loss", "weights", "bias") if name in film}
    return {**film, **numbers, "fields": packed_bytes(film["fields"])}


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


def film(predict: Callable[..., Any], X: Floats, y: Floats, history: Any, most: int = KEYS) -> Packed:
    """A run as it is played: every epoch's loss, weights and bias, and the fields of some epochs.

    Formula: none; fields at `key_epochs`, with the share of examples on the right side of one half there.

    Args:
        predict: (points, weights, bias) → probabilities.
        X: the examples, shape (N, 2).
        y: their labels, shape (N,).
        history: `weights`, `bias` and `loss`, a row an epoch; where one is shorter, the film ends there.
        most: how many fields to keep.

    Returns:
        `epochs`, `loss`, `weights` and `bias` (a row an epoch), `keys`, `fields` (SIDE² bytes for each key), `accuracy`
        (one for each key).

    Raises:
        KeyError, TypeError, ValueError: the history is not one.

    Example:
        >>> from crossent.training.logistic import predict_proba, train
        >>> X, y = np.array([[-1.0, 0.0], [1.0, 0.0]]), np.array([0.0, 1.0])
        >>> run = film(predict_proba, X, y, train(X, y, 1.0, 2))
        >>> run["epochs"], run["keys"], run["accuracy"]
        (2, [0, 1, 2], [0.5, 1.0, 1.0])

    Source: none; this course's film.
    """
    rows = min(len(history[name]) for name in ("weights", "bias", "loss"))
    weights = np.asarray(history["weights"][:rows], dtype=np.float64)
    bias = np.asarray(history["bias"][:rows], dtype=np.float64)
    keys = key_epochs(rows, most)
    with np.errstate(all="ignore"):  # of a run that diverged
        fields = [field(predict, weights[k], bias[k]) for k in keys]
        said = [np.asarray(predict(X, weights[k], bias[k]), dtype=np.float64) > 0.5 for k in keys]
    return {
        "epochs": rows - 1,
        "loss": np.asarray(history["loss"][:rows], dtype=np.float64),
        "weights": weights,
        "bias": bias,
        "keys": keys,
        "fields": fields,
        "accuracy": [float(np.mean(right == (y == 1))) for right in said],
    }
