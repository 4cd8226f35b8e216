"""The costliest digits in the order that a learner's `worst_examples` gives, whether that is the right one, and one of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.figures.values import whole
from crossent.training.mnist import readings
from crossent.training.mnist.record import Run

Places = NDArray[np.int64]


def costliest(worst_examples: Callable[..., Any], losses: ArrayLike, k: int) -> tuple[Places, str]:
    """Places of the k costliest as theirs gives them, and what that is.

    "right": k places with the k highest losses, the highest first. "other": k places, but others or in another order.
    "odd": anything else; the course's own places stand there then.
    """
    values = np.array(losses, dtype=np.float32)
    wanted = readings.costliest(values, k)
    told = _asked(worst_examples, values, len(wanted)) if len(wanted) else wanted
    places = _places(told, len(wanted), len(values))
    if places is None:
        return wanted, "odd"
    same = np.array_equal(values[places], values[wanted], equal_nan=True)
    return places, "right" if same else "other"


def _asked(worst_examples: Callable[..., Any], values: NDArray[np.float32], k: int) -> Any:
    """Their answer for a tensor, else for an array: theirs need not take both. On the Keras track losses are arrays."""
    if "keras" in sys.modules and "torch" not in sys.modules:
        return worst_examples(values.copy(), k)
    import torch

    try:
        return worst_examples(torch.from_numpy(values.copy()), k)
    except NotImplementedError:
        raise
    except Exception as error:
        try:
            return worst_examples(values.astype(float), k)
        except Exception:
            raise error from None


def _places(told: Any, k: int, size: int) -> Places | None:
    """What they returned as k different places below `size`; None where it is not that."""
    try:
        array = np.asarray(told)
    except (TypeError, ValueError, RuntimeError):
        return None
    if array.shape != (k,) or (k and array.dtype.kind not in "iu"):
        return None
    places = array.astype(np.int64)
    inside = bool(((places >= 0) & (places < size)).all())
    return places if inside and len(np.unique(places)) == k else None


def opened(run: Run, inputs: Any, rows: Places, epoch: int) -> dict[str, Any] | None:
    """The digit that is pressed, if it is among those shown: its three likeliest answers at an epoch, its losses."""
    row = whole(inputs, "digit", -1, -1, len(run.labels) - 1)
    if row not in rows:
        return None
    probs = run.probs[epoch][row].astype(float)
    likely = np.argsort(-probs, kind="stable")[:3]
    return {
        "row": row,
        "label": int(run.labels[row]),
        "true": int(run.true[row]),
        "likely": likely.tolist(),
        "probs": probs[likely].tolist(),
        "share": float(probs[run.labels[row]]),
        "loss": run.losses[:, row].astype(float).tolist(),
    }
