"""A grid of settings, what is known of each, and which is the best. Nothing here trains, or imports torch."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

DIVERGED = 1e3  # nats; a classifier that guesses is at ln C
Setting = tuple[float, int]  # learning rate, batch size
Key = tuple[float, int, int]  # and the seed
Curves = Mapping[Key, Sequence[float]]  # validation losses in nats, one an epoch


@dataclass(frozen=True)
class Grid:
    """Every learning rate with every batch size and every seed."""

    data: str
    learning_rates: tuple[float, ...]
    batch_sizes: tuple[int, ...]
    seeds: tuple[int, ...]
    epochs: int

    @property
    def settings(self) -> list[Setting]:
        return [(rate, size) for size in self.batch_sizes for rate in self.learning_rates]

    @property
    def keys(self) -> list[Key]:
        return [(rate, size, seed) for rate, size in self.settings for seed in self.seeds]

    def of_size(self, batch_size: int) -> Grid:
        """The part of it that has this batch size."""
        return replace(self, batch_sizes=(batch_size,))

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return asdict(self)

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> Grid:
        """From what `plain` gave."""
        rates, sizes, seeds = (tuple(plain[name]) for name in ("learning_rates", "batch_sizes", "seeds"))
        return cls(plain["data"], rates, sizes, seeds, plain["epochs"])


@dataclass(frozen=True)
class Job:
    """What one process trains at once: for each seed a stack of all these learning rates."""

    data: str
    batch_size: int
    seeds: tuple[int, ...]
    learning_rates: tuple[float, ...]
    epochs: int
    halving: bool = False

    @property
    def name(self) -> str:
        return f"{self.data}-{self.batch_size}-{'+'.join(map(str, self.seeds))}"


@dataclass(frozen=True)
class Outcome:
    """A job's curves, where they were made, and how long it took."""

    job: Job
    curves: dict[Key, list[float]]
    seconds: float
    worker: str


def jobs(grid: Grid, known: Curves) -> list[Job]:
    """One job for each batch size and seed of which something is missing; small batches, which take longest, first.

    A curve that is longer than asked for serves too: its first epochs are the same.

    >>> grid = Grid("points", (0.1, 1.0), (16, 32), (0,), epochs=2)
    >>> [(job.batch_size, job.learning_rates) for job in jobs(grid, {(0.1, 16, 0): [1.0, 0.9], (1.0, 32, 0): [1.0]})]
    [(16, (1.0,)), (32, (0.1, 1.0))]
    """
    found = []
    for size in sorted(grid.batch_sizes):
        for seed in grid.seeds:
            missing = tuple(
                rate for rate in grid.learning_rates if len(known.get((rate, size, seed), ())) < grid.epochs
            )
            if missing:
                found.append(Job(grid.data, size, (seed,), missing, grid.epochs))
    return found


def is_diverged(curve: Iterable[float]) -> bool:
    """Whether a loss of it is not finite, or above 1,000 nats.

    >>> is_diverged([1.0, math.nan]), is_diverged([2e3, 1.0]), is_diverged([1.1, 0.9])
    (True, True, False)
    """
    return any(not math.isfinite(loss) or loss > DIVERGED for loss in curve)


def finals(grid: Grid, curves: Curves) -> dict[Setting, list[float]]:
    """The last losses of each setting's seeds, as far as they are known to the grid's last epoch."""
    found: dict[Setting, list[float]] = {}
    for rate, size, seed in grid.keys:
        curve = curves.get((rate, size, seed), ())
        if len(curve) >= grid.epochs:
            found.setdefault((rate, size), []).append(curve[grid.epochs - 1])
    return found


def diverged(grid: Grid, curves: Curves) -> dict[Setting, list[int]]:
    """The settings of which a run diverged, with the seeds for which it did."""
    found: dict[Setting, list[int]] = {}
    for rate, size, seed in grid.keys:
        if is_diverged(curves.get((rate, size, seed), ())[: grid.epochs]):
            found.setdefault((rate, size), []).append(seed)
    return found


def best(means: Mapping[Setting, float]) -> Setting | None:
    """The setting with the lowest loss; one that is not finite never wins. None where there is no finite one.

    >>> best({(0.1, 16): 0.5, (1.0, 16): 0.25, (10.0, 16): math.nan, (100.0, 16): -math.inf})
    (1.0, 16)
    """
    finite = {setting: loss for setting, loss in means.items() if math.isfinite(loss)}
    return min(finite, key=lambda setting: finite[setting]) if finite else None


def mean(losses: Sequence[float]) -> float:
    """The mean; NaN where one of them is, infinity where one overflows."""
    return sum(losses) / len(losses)
