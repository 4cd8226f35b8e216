"""Early stopping on a recorded curve: where their `early_stopping` ends it for every patience, and what it keeps."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from crossent.figures.values import numbers, option, whole
from crossent.training import tuning

NEEDS = {"early_stopping": "m9.early_stopping"}
START: dict[str, Any] = {"patience": 3, "run": "restless"}
TITLE = "Patience"

EPOCHS, MOST = 60, 30
RUNS = {"restless": (0.3, 4), "calm": (0.3, 32), "slow": (0.03, 16)}  # learning rate, batch size


def prepare(inputs: Mapping[str, Any]) -> None:
    """Make the runs, before the clock of an answer starts."""
    for setting in RUNS.values():
        tuning.curve(*setting, EPOCHS, 0)


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return a run's curves, and for each patience the epoch that ends it and the one that is kept."""
    run = option(inputs, "run", list(RUNS))
    curve = tuning.curve(*RUNS[run], EPOCHS, 0)
    losses = curve["val"]
    answers = [numbers(f["early_stopping"](list(losses), p), 2) for p in range(1, MOST + 1)]

    def loss_at(epoch: float) -> float:
        whole_number = math.isfinite(epoch) and epoch == int(epoch) and 0 <= epoch < EPOCHS
        return losses[int(epoch)] if whole_number else math.nan

    lowest = min(range(EPOCHS), key=losses.__getitem__)
    return {
        "patience": whole(inputs, "patience", START["patience"], 1, MOST),
        "most": MOST,
        "run": run,
        "rate": RUNS[run][0],
        "batch": RUNS[run][1],
        "epochs": EPOCHS,
        "train": [round(v, 7) for v in curve["train"]],
        "val": [round(v, 7) for v in losses],
        "stop": [a for a, _ in answers],
        "best": [b for _, b in answers],
        "kept": [loss_at(b) for _, b in answers],
        "lowest": {"epoch": lowest, "loss": losses[lowest]},
        "last": losses[-1],
    }
