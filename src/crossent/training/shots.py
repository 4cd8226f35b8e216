"""A model's picture at one moment of its training, and training cut into parts so that there are such moments."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.maths.arrays import Floats
from crossent.training import regions

Shot = dict[str, Any]
Function = Callable[..., Any]


def examples(
    f: dict[str, Function], data: str, per_class: int, seed: int
) -> tuple[Floats, NDArray[np.int64]]:
    """The points that a film is about: the learner's clusters, or the course's rings.

    Formula: none.

    Args:
        f: the learner's functions; `three_clusters` is called.
        data: "clusters" or "rings".
        per_class: points of each class.
        seed: of the data.

    Returns:
        X, shape (N, 2), and y, shape (N,).

    Raises:
        TypeError, ValueError: what the learner returned is no data.

    Example:
        >>> examples({}, "rings", 5, 0)[0].shape
        (15, 2)

    Source: none; this course's data.
    """
    if data == "rings":
        return regions.rings(per_class, seed)
    return regions.labelled(f["three_clusters"](per_class, seed))


def begin(f: dict[str, Function], seed: int) -> Any:
    """A new model by the learner's `build_model`, the same for a seed; the global random state is left alone.

    Formula: none.

    Args:
        f: the learner's functions; `build_model` is called.
        seed: of PyTorch's random numbers while the model is built.

    Returns:
        what `build_model` returned.

    Example:
        >>> from torch import nn
        >>> a, b = (begin({"build_model": lambda: nn.Linear(2, 3)}, 0) for _ in range(2))
        >>> bool((a.weight == b.weight).all())
        True

    Source: PyTorch documentation, Reproducibility.
    """
    import torch

    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return f["build_model"]()


def logits(model: Any, X: Floats) -> Floats:
    """A model's logits of points, in evaluation mode, without a trace; NaN where it gives none.

    Formula: none.

    Args:
        model: anything; a model is called.
        X: points, shape (N, 2).

    Returns:
        shape (N, 3).

    Example:
        >>> bool(np.isnan(logits(None, np.zeros((4, 2)))).all())
        True

    Source: none.
    """
    import torch

    if not isinstance(model, torch.nn.Module):
        return regions.rows(None, len(X))
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    try:
        with torch.no_grad():
            return regions.rows(model(torch.tensor(X, dtype=torch.float32)), len(X))
    finally:
        for part, training in modes:
            part.training = training


def shot(f: dict[str, Function], model: Any, X: Floats, y: NDArray[np.int64], data: str) -> Shot:
    """Which class wins where, and what each point costs, as the model is now.

    Formula: `regions.margins` with the learner's classes, `regions.costs`.

    Args:
        f: the learner's functions; `predict_classes` is called.
        model: the model.
        X: the examples, shape (N, 2).
        y: their labels, shape (N,).
        data: "clusters" or "rings", for the picture's frame.

    Returns:
        `field`, shape (3, SIDE²); `costs`, shape (N,); `accuracy`, of the classes that the learner's function gives.

    Example:
        >>> from crossent.training.networks import network
        >>> f = {"predict_classes": lambda model, points: model(points).argmax(dim=1)}
        >>> X, y = regions.rings(4, 0)
        >>> taken = shot(f, network(0), X, y, "rings")
        >>> taken["field"].shape, taken["costs"].shape
        ((3, 625), (12,))

    Source: none; this course's film.
    """
    import torch

    points, count = regions.grid(data), len(X)
    rows = logits(model, np.concatenate([points, X]))
    said = f["predict_classes"](model, torch.tensor(np.concatenate([points, X]), dtype=torch.float32))
    margins = regions.margins(rows, [] if said is None else said)
    here = margins[:, len(points) :]
    right = float(np.mean(here[y, np.arange(count)] >= 0)) if np.isfinite(here).all() else np.nan
    return {
        "field": margins[:, : len(points)],
        "costs": regions.costs(rows[len(points) :], y),
        "accuracy": right,
    }


def plain_losses(result: Any) -> list[float]:
    """What the learner's `fit` returned, as floats; none where it is something else.

    Formula: none.

    Args:
        result: anything.

    Returns:
        one float an epoch.

    Example:
        >>> plain_losses([1, 0.5]), plain_losses("no"), plain_losses(None)
        ([1.0, 0.5], [], [])

    Source: none.
    """
    try:
        array = np.asarray(result, dtype=np.float64)
    except (TypeError, ValueError, RuntimeError):
        return []
    return array.tolist() if array.ndim == 1 else []


def in_parts(
    fit: Function,
    model: Any,
    X: Floats,
    y: NDArray[np.int64],
    keys: list[int],
    rate: float,
    at: Callable[[int, list[float]], None],
) -> list[float]:
    """Train a model by so many calls of `fit` that there is a moment between them at each key.

    Formula: fit(model, X, y, epochs from key to key, rate), one call after the other. An optimizer begins anew with each.

    Args:
        fit: the learner's function, which trains the model itself and returns a loss for each epoch.
        model: the model.
        X: the examples, shape (N, 2).
        y: their labels, shape (N,).
        keys: epochs, rising from 0.
        rate: the learning rate.
        at: called at each key but 0, with the epoch and all losses until then.

    Returns:
        one loss an epoch; NaN for epochs of which nothing is told.

    Example:
        >>> in_parts(lambda m, X, y, n, rate: [0.5] * n, None, np.zeros((1, 2)), np.zeros(1, int), [0, 1, 3], 0.1, print)
        1 [0.5]
        3 [0.5, 0.5, 0.5]
        [0.5, 0.5, 0.5]

    Source: none; this course's film.
    """
    import torch

    losses: list[float] = []
    for before, key in itertools.pairwise(keys):
        batch = torch.tensor(X, dtype=torch.float32), torch.tensor(y, dtype=torch.int64)
        told = plain_losses(fit(model, *batch, key - before, rate))
        losses += (told + [float("nan")] * (key - before))[: key - before]
        at(key, losses)
    return losses
