"""Two ways not to train every setting to its end: early stopping and successive halving. Nothing here imports torch.

Early stopping looks at one run: it ends once the validation loss has not improved for so many epochs, and counts with the
lowest loss that it had. Source: Prechelt (1998), "Early Stopping - But When?".

Successive halving looks at many: all begin, and each time that the epochs double the worse half of the runs ends. What is
saved pays for beginning with more settings; what can be lost is a setting that begins slowly and would have won, a low
learning rate for example. Source: Jamieson & Talwalkar (2016), "Non-stochastic Best Arm Identification and Hyperparameter
Optimization".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crossent.training.sweep.grid import Curves, Grid, Setting, best, mean

PATIENCE = 5


def stopped_after(curve: Sequence[float], patience: int = PATIENCE) -> int:
    """How many epochs a run takes that stops early: `patience` epochs after its best one, at most all.

    A loss that is not finite is no improvement.

    >>> stopped_after([1.0, 0.5, 0.6, 0.7, 0.4], patience=2), stopped_after([3.0, 2.0, 1.0], patience=2)
    (4, 3)
    """
    lowest, since = math.inf, 0
    for epoch, loss in enumerate(curve, 1):
        lowest, since = (loss, 0) if loss < lowest else (lowest, since + 1)
        if since >= patience:
            return epoch
    return len(curve)


@dataclass(frozen=True)
class Saved:
    """What it would have come to: epochs trained, of all; and the setting that wins."""

    trained: int
    of: int
    winner: Setting | None


def stopped_early(grid: Grid, curves: Curves, patience: int = PATIENCE) -> Saved:
    """Early stopping of every run of a grid that is known whole; each counts with its lowest loss."""
    ends = {key: stopped_after(curves[key][: grid.epochs], patience) for key in grid.keys}
    lowest = {
        (rate, size): mean(
            [_lowest(curves[rate, size, seed][: ends[rate, size, seed]]) for seed in grid.seeds]
        )
        for rate, size in grid.settings
    }
    return Saved(sum(ends.values()), grid.epochs * len(ends), best(lowest))


def _lowest(curve: Sequence[float]) -> float:
    """The lowest loss of a run, which has none where one of them is NaN or infinite."""
    return min(curve) if all(map(math.isfinite, curve)) else math.inf


def rungs(models: int, epochs: int) -> list[int]:
    """After which epochs the worse half ends: at the last one's half, quarter and so on, until one model would be left.

    >>> rungs(8, 32), rungs(8, 20), rungs(5, 2), rungs(1, 10)
    ([4, 8, 16], [2, 5, 10], [1], [])
    """
    halvings = max(0, math.ceil(math.log2(models)))
    return sorted({epochs >> step for step in range(1, halvings + 1)} - {0})


def halve(
    learning_rates: Sequence[float], epochs: int, losses: Callable[[Sequence[float], int], Sequence[float]]
) -> dict[float, int]:
    """Successive halving of one stack: how many epochs each learning rate was trained for.

    learning_rates: the settings that begin.
    epochs: those of a whole run.
    losses: `losses(rates, epoch)` trains these on to an epoch and returns their validation losses; one that is not a number
        is the worst.

    >>> halve([0.1, 0.2, 0.3, 0.4], 8, lambda rates, epoch: [abs(rate - 0.3) for rate in rates])
    {0.1: 2, 0.2: 4, 0.3: 8, 0.4: 2}
    """
    alive, trained = list(learning_rates), dict.fromkeys(learning_rates, 0)
    for epoch in [*rungs(len(alive), epochs), epochs]:
        found = losses(alive, epoch)
        for rate in alive:
            trained[rate] = epoch
        order = sorted(zip(alive, found, strict=True), key=lambda pair: _worth(pair[1]))
        kept = {rate for rate, _ in order[: math.ceil(len(alive) / 2)]}
        alive = [rate for rate in alive if rate in kept]
    return trained


def _worth(loss: float) -> float:
    return loss if math.isfinite(loss) else math.inf


def replayed(grid: Grid, curves: Curves) -> Saved | None:
    """Successive halving of each batch size's stack by what is known already; None where a curve is too short for it."""
    trained = 0
    ends: dict[Setting, float] = {}
    for size in grid.batch_sizes:
        try:
            epochs = halve(grid.learning_rates, grid.epochs, _recorded(size, grid.seeds, curves))
        except LookupError:
            return None
        trained += sum(epochs.values()) * len(grid.seeds)
        whole = [rate for rate, epoch in epochs.items() if epoch == grid.epochs]
        ends |= {(rate, size): loss for rate, loss in _at(whole, size, grid, curves)}
    return Saved(trained, grid.epochs * len(grid.keys), best(ends))


def _recorded(
    size: int, seeds: Sequence[int], curves: Curves
) -> Callable[[Sequence[float], int], list[float]]:
    """What a stack of this batch size would say, from its curves."""
    return lambda rates, epoch: [
        mean([curves[rate, size, seed][epoch - 1] for seed in seeds]) for rate in rates
    ]


def _at(rates: Sequence[float], size: int, grid: Grid, curves: Curves) -> list[tuple[float, float]]:
    return list(zip(rates, _recorded(size, grid.seeds, curves)(rates, grid.epochs), strict=True))
