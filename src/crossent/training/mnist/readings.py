"""What can be read from a run: its costliest digits, confusions, the temperature it wants, which labels are false."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.maths.softmax import softmax_with_temperature
from crossent.maths.stability import fit_temperature
from crossent.training.mnist.data import CLASSES

Floats = NDArray[np.float64]
LEAST = 2.0**-25  # half of the smallest float16: what a probability that was written down as 0 is taken for


def costliest(losses: ArrayLike, k: int) -> NDArray[np.int64]:
    """Places of the k highest losses, highest first; of equal ones the earlier. A loss that is no number comes first.

    >>> costliest([0.5, 2.0, float("nan"), 2.0], 3).tolist()
    [2, 1, 3]
    """
    values = np.asarray(losses, dtype=np.float64)
    values = np.where(np.isnan(values), np.inf, values)
    return np.argsort(-values, kind="stable")[:k]


def confusion(labels: ArrayLike, said: ArrayLike) -> NDArray[np.int64]:
    """How often each label (row) was called each class (column).

    >>> confusion([3, 3, 5], [3, 5, 5])[[3, 3, 5], [3, 5, 5]].tolist()
    [1, 1, 1]
    """
    pairs = np.asarray(labels) * CLASSES + np.asarray(said)
    return np.bincount(pairs, minlength=CLASSES**2).reshape(CLASSES, CLASSES)


def logits_of(probs: ArrayLike, losses: ArrayLike, labels: ArrayLike) -> Floats:
    """Logits that belong to probabilities in float16: their logarithms, that of the label from its loss, which is exact.

    >>> logits_of([[0.25, 0.0, 0.75]], [0.2877], [2]).round(2).tolist()
    [[-1.39, -17.33, -0.29]]
    """
    logits = np.log(np.maximum(np.asarray(probs, dtype=np.float64), LEAST))
    logits[np.arange(len(logits)), np.asarray(labels)] = -np.asarray(losses, dtype=np.float64)
    return logits


def best_temperature(probs: ArrayLike, losses: ArrayLike, labels: ArrayLike) -> float | None:
    """The temperature that lowers the mean loss of these digits most; None where none is best.

    >>> round(best_temperature([[0.9, 0.1]] * 4, [0.10536] * 3 + [2.302585], [0, 0, 0, 1]), 2)
    2.0
    """
    logits = logits_of(probs, losses, labels)
    numbers = np.isfinite(logits).all(axis=1)
    try:
        return fit_temperature(logits[numbers], np.asarray(labels)[numbers])
    except ValueError:
        return None


def cooled(probs: ArrayLike, losses: ArrayLike, labels: ArrayLike, temperature: float) -> Floats:
    """The probabilities at another temperature.

    >>> cooled([[0.8, 0.2]], [0.2231], [0], 2.0).round(2).tolist()
    [[0.67, 0.33]]
    """
    return softmax_with_temperature(logits_of(probs, losses, labels), temperature)


@dataclass(frozen=True)
class Search:
    """Labels looked through from the costliest on: after k of them, how many of the false ones have been found."""

    order: NDArray[np.int64]  # (N,), places
    found: NDArray[np.int64]  # (N + 1,), after 0, 1, ... N
    false: int  # how many there are

    def precision(self, k: int) -> float:
        """The share of the first k that is false; nan for none."""
        return float(self.found[k] / k) if k else float("nan")

    def recall(self, k: int) -> float:
        """The share of the false ones that is among the first k; nan where there are none."""
        return float(self.found[k] / self.false) if self.false else float("nan")


def search(losses: ArrayLike, false: ArrayLike) -> Search:
    """False labels looked for by their loss.

    >>> told = search([0.1, 5.0, 0.2, 3.0], [False, True, False, False])
    >>> told.order.tolist(), told.found.tolist(), told.precision(2), told.recall(2)
    ([1, 3, 2, 0], [0, 1, 1, 1, 1], 0.5, 1.0)
    """
    order = costliest(losses, len(np.asarray(losses)))
    wrong = np.asarray(false, dtype=bool)
    return Search(order, np.concatenate([[0], np.cumsum(wrong[order])]), int(wrong.sum()))


def spread(losses: ArrayLike, right: ArrayLike, bins: int = 40) -> tuple[Floats, NDArray[np.int64]]:
    """How many right (row 0) and wrong (row 1) answers cost how much, in bins of equal width in log10 of the loss.

    Edges run from 1e-6 to 1e2 nats; losses beyond count in the outermost bins.

    >>> edges, counts = spread([1e-3, 1e-3, 5.0], [True, True, False], bins=8)
    >>> edges[[0, -1]].tolist(), counts.tolist()
    ([1e-06, 100.0], [[0, 0, 0, 2, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 1, 0]])
    """
    edges = np.logspace(-6, 2, bins + 1)
    values = np.nan_to_num(np.asarray(losses, dtype=np.float64), nan=np.inf, posinf=np.inf)
    at = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, bins - 1)
    hit = np.asarray(right, dtype=bool)
    return edges, np.stack([np.bincount(at[hit == side], minlength=bins) for side in (True, False)])
