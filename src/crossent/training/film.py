"""Films of runs: every epoch's numbers, the fields of some epochs, and how both go to the page."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from crossent.maths.arrays import Floats
from crossent.training.plane import field, grid, numbers

KEYS = 160  # epochs of a film whose fields are kept

Packed = dict[str, Any]


def history_of(result: Any) -> dict[str, Floats]:
    """What the learner's `train` returned, as arrays with a row an epoch.

    Formula: none; where one of them is shorter, all end there.

    Args:
        result: `weights` (rows of two), `bias` and `loss`, lists or arrays.

    Returns:
        the same as arrays (R, 2), (R,) and (R,).

    Raises:
        KeyError, TypeError, ValueError: it is not such a dict, or has no row.

    Example:
        >>> history_of({"weights": [[0, 0]], "bias": [0], "loss": [0.7, 0.6]})["loss"].tolist()
        [0.7]

    Source: none.
    """
    rows = min(len(result[name]) for name in ("weights", "bias", "loss"))
    if not rows:
        raise ValueError("the history has no row")
    shapes = {"weights": (rows, 2), "bias": (rows,), "loss": (rows,)}
    return {
        name: np.asarray(result[name][:rows], dtype=np.float64).reshape(shape)
        for name, shape in shapes.items()
    }


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


def film(
    predict: Callable[..., Any], X: Floats, y: Floats, history: dict[str, Floats], most: int = KEYS
) -> Packed:
    """A run as it is played: every epoch's loss, weights and bias, and the fields of some epochs.

    Formula: none; fields at `key_epochs`, with the share of examples on the right side of one half there.

    Args:
        predict: (points, weights, bias) → probabilities.
        X: the examples, shape (N, 2).
        y: their labels, shape (N,).
        history: from `history_of`.
        most: how many fields to keep.

    Returns:
        `epochs`, `loss`, `weights` and `bias` (a row an epoch), `keys`, `fields` (SIDE² whole numbers for each key), `accuracy`
        (one for each key).

    Example:
        >>> from crossent.training.logistic import predict_proba, train
        >>> X, y = np.array([[-1.0, 0.0], [1.0, 0.0]]), np.array([0.0, 1.0])
        >>> run = film(predict_proba, X, y, history_of(train(X, y, 1.0, 2)))
        >>> run["epochs"], run["keys"], run["accuracy"]
        (2, [0, 1, 2], [0.5, 1.0, 1.0])

    Source: none; this course's film.
    """
    weights, bias, loss = history["weights"], history["bias"], history["loss"]
    keys = key_epochs(len(loss), most)
    with np.errstate(all="ignore"):  # of a run that diverged
        fields = [field(predict(grid(), weights[k].copy(), float(bias[k]))) for k in keys]
        said = [numbers(predict(X.copy(), weights[k].copy(), float(bias[k])), len(y)) for k in keys]
    right = [
        np.nan if not len(p) or np.isnan(p).any() else float(np.mean((p > 0.5) == (y == 1))) for p in said
    ]
    return {**history, "epochs": len(loss) - 1, "keys": keys, "fields": fields, "accuracy": right}


def packed_film(film: Packed) -> Packed:
    """A film as it goes to the page, which for ten thousand epochs should be small.

    Formula: `packed` for numbers of every epoch, `packed_fields` for fields.

    Args:
        film: from `film`.

    Returns:
        the same, packed.

    Example:
        >>> packed_film({"loss": [0.0], "fields": [[1, 2]], "epochs": 0})["fields"]
        {'u16': 'AQACAA==', 'shape': [1, 2]}

    Source: none.
    """
    columns: Packed = {name: packed(film[name]) for name in ("loss", "weights", "bias") if name in film}
    return {**film, **columns, "fields": packed_fields(film["fields"])}


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


def packed_fields(fields: Sequence[ArrayLike]) -> Packed:
    """Fields one after the other, as whole numbers of 16 bits, little-endian, in base 64.

    Formula: base64(uint16(fields)).

    Args:
        fields: from `plane.field`, of equal length.

    Returns:
        {"u16": text, "shape": [how many, points of each]}.

    Example:
        >>> packed_fields([[1, 2], [3, 4]])
        {'u16': 'AQACAAMABAA=', 'shape': [2, 2]}

    Source: RFC 4648.
    """
    array = np.asarray(fields, dtype="<u2")
    return {"u16": base64.b64encode(array.tobytes()).decode(), "shape": list(array.shape)}
