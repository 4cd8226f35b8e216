"""A grid of settings as a heat map: each cell's curve, how dark it is after each epoch, and which of them a rule picks."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from crossent.training.tuning import BATCHES, DIVERGED, RATES

LOW, HIGH = (
    0.35,
    math.log(3),
)  # nats: pale as paper, and as dark as it gets; a guess among three classes costs ln 3
Cell = dict[str, Any]


def diverged(loss: float) -> bool:
    """Whether a run with that loss has diverged: it is not finite, or above 1000 nats.

    >>> diverged(math.nan), diverged(2e3), diverged(1.0)
    (True, True, False)
    """
    return not math.isfinite(loss) or abs(loss) > DIVERGED


def words(loss: float) -> str:
    """A loss as a cell of the map has room for it.

    >>> words(0.4567), words(2.5e27), words(math.inf), words(math.nan), words(12.3)
    ('0.46', '10²⁷', '∞', 'NaN', '12')
    """
    if not math.isfinite(loss):
        return "NaN" if math.isnan(loss) else "∞" if loss > 0 else "\N{MINUS SIGN}∞"
    if abs(loss) > DIVERGED:
        return "10" + str(int(math.log10(abs(loss)))).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{loss:.0f}" if abs(loss) >= 10 else f"{loss:.2f}".replace("-", "\N{MINUS SIGN}")


def cell(curves: Any, row: int, column: int, epochs: int) -> Cell:
    """One cell: its losses, and for each epoch how dark it is (-1 where it has diverged) and what it says.

    >>> cell({(0.003, 4): [0.35, 2e9]}, 0, 0, 2)
    {'at': [0, 0], 'losses': [0.35, 2000000000.0], 'dark': [0.0, -1.0], 'words': ['0.35', '10⁹']}
    """
    kept = curves.get((RATES[column], BATCHES[row])) if isinstance(curves, Mapping) else None
    try:
        losses = [float(v) for v in np.asarray(kept, dtype=float).reshape(-1)]
    except (TypeError, ValueError):
        losses = []
    if len(losses) != epochs:
        return {
            "at": [row, column],
            "losses": [math.nan] * epochs,
            "dark": [0.0] * epochs,
            "words": ["?"] * epochs,
        }
    dark = [-1.0 if diverged(v) else min(1.0, max(0.0, (v - LOW) / (HIGH - LOW))) for v in losses]
    return {
        "at": [row, column],
        "losses": losses,
        "dark": [round(d, 4) for d in dark],
        "words": [*map(words, losses)],
    }


def best(best_setting: Callable[..., Any], cells: Sequence[Cell], epochs: int) -> list[int] | None:
    """The cell that `best_setting` picks by the losses of so many epochs; None where it picks none of them.

    >>> best(lambda curves: min(curves), [cell({(0.01, 4): [1.0]}, 0, 1, 1)], 1)
    [0, 1]
    """
    places = {(RATES[column], BATCHES[row]): [row, column] for row, column in (c["at"] for c in cells)}
    curves = {
        key: c["losses"][:epochs] for key, c in zip(places, cells, strict=True) if c["words"][:1] != ["?"]
    }
    if not curves:
        return None
    try:
        picked = best_setting(curves)
    except ValueError:  # no run ended with a finite loss
        return None
    return places.get(picked) if isinstance(picked, tuple) else None
