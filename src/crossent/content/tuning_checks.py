"""What the checks of module 9 say alike, and TensorBoard, loaded once in the warm process."""

from __future__ import annotations

import contextlib
import inspect
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import torch

from crossent.training.events import load_tensorboard, scalars, writers

__all__ = [
    "called",
    "close",
    "disturb",
    "given",
    "one",
    "run",
    "said",
    "scalars",
    "steps_of",
    "watched",
    "writers",
]

Functions = Mapping[str, Callable[..., Any]]
Row = tuple[float, ...]
Asked = tuple[float, list[Row], list[int]]  # what was said, of which rows, with which labels


@contextlib.contextmanager
def watched(function: Callable[..., Any], **replaced: Callable[..., Any]) -> Iterator[dict[str, Any]]:
    """Put other functions in place of some in the module of a learner's function; yields those that were there."""
    names = getattr(inspect.unwrap(function), "__globals__", {})
    before = {name: names[name] for name in replaced if callable(names.get(name))}
    try:
        if len(before) == len(replaced):
            names.update({name: wrapper(before[name]) for name, wrapper in replaced.items()})
        yield before
    finally:
        names.update(before)


def called(rates: Sequence[float], batches: Sequence[int], epochs: int, seed: int) -> str:
    """A call of `learning_curves` as it is written."""
    return f"`learning_curves({rates}, {batches}, {epochs}, seed={seed})`"


def run(f: Functions, rates: Sequence[float], batches: Sequence[int], epochs: int, seed: int = 0) -> Any:
    """What that call returns."""
    return f["learning_curves"](rates, batches, epochs, seed)


def one(f: Functions, rate: float, batch: int, epochs: int, seed: int = 0) -> list[float]:
    """One setting's curve."""
    return [float(v) for v in run(f, [rate], [batch], epochs, seed)[rate, batch]]


def close(a: Any, b: Any, rtol: float = 1e-3) -> bool:
    """Whether two curves are the same; nan is like nan."""
    return np.allclose(a, b, rtol=rtol, atol=1e-7, equal_nan=True)


def said(curve: Sequence[float]) -> str:
    """A curve as it is told."""
    return "[" + ", ".join(f"{v:.4g}" for v in curve) + "]"


def disturb(k: int) -> None:
    """Leave the global generators elsewhere each time."""
    random.seed(k)
    np.random.seed(k)
    torch.manual_seed(k)


def _rows_of(X: Any) -> list[Row]:
    return [tuple(row) for row in np.asarray(X, dtype=float).reshape(len(X), -1)]


def given(
    f: Functions, rate: float, batch: int, epochs: int
) -> tuple[list[float], list[list[Row]], list[Asked]] | None:
    """A curve, and what the given functions were called with: rows trained, rows asked. None where they are not used."""
    trained: list[list[Row]] = []
    asked: list[Asked] = []

    def training(descend: Callable[..., Any]) -> Callable[..., Any]:
        def step(network: Any, X: Any, y: Any, learning_rate: Any) -> Any:
            trained.append(_rows_of(X))
            return descend(network, X, y, learning_rate)

        return step

    def asking(mean_loss: Callable[..., Any]) -> Callable[..., Any]:
        def loss(network: Any, X: Any, y: Any) -> Any:
            value = mean_loss(network, X, y)
            asked.append((float(value), _rows_of(X), np.asarray(y).tolist()))
            return value

        return loss

    with watched(f["learning_curves"], descend=training, mean_loss=asking):
        curve = one(f, rate, batch, epochs)
    return (curve, trained, asked) if trained and asked else None


def steps_of(f: Functions, rate: float, batch: int) -> list[tuple[int, float]]:
    """The steps of one epoch where the given `descend` is used: how many rows, and which learning rate."""
    steps: list[tuple[int, float]] = []

    def noting(descend: Callable[..., Any]) -> Callable[..., Any]:
        def step(network: Any, X: Any, y: Any, learning_rate: Any) -> Any:
            steps.append((len(X), float(learning_rate)))
            return descend(network, X, y, learning_rate)

        return step

    with watched(f["learning_curves"], descend=noting):
        one(f, rate, batch, 1)
    return steps


load_tensorboard()
