"""Learning rate by batch size: a heat map of their `learning_curves`. The whole of it comes from the training of m9.grid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import whole
from crossent.training import heat
from crossent.training.tuning import BATCHES, RATES

NEEDS = {"learning_curves": "m9.grid", "best_setting": "m9.best"}
START = {"seed": 0}
TITLE = "Learning rate and batch size"
SECONDS = 3.0  # for one answer: sixteen short runs of their code

EPOCHS, ROWS = 4, (3, 4)  # of the part that comes without being asked for: the large batches


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the two quickest rows of the map, after a few epochs."""
    seed = whole(inputs, "seed", START["seed"], 0, 10_000)
    curves = f["learning_curves"](list(RATES), [BATCHES[row] for row in ROWS], EPOCHS, seed)
    cells = [heat.cell(curves, row, column, EPOCHS) for row in ROWS for column in range(len(RATES))]
    return {
        "seed": seed,
        "rates": list(RATES),
        "batches": list(BATCHES),
        "low": heat.LOW,
        "high": heat.HIGH,
        "epochs": EPOCHS,
        "cells": cells,
        "best": [heat.best(f["best_setting"], cells, k + 1) for k in range(EPOCHS)],
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return three curves for the course's map: x and y from 0 to 1, where y = 1 is 1.5 nats."""
    epochs, rates = 8, (0.03, 0.3, 1.0)
    curves = f["learning_curves"](list(rates), [32], epochs, 0)
    paths = []
    for rate in rates:
        points = [(k / (epochs - 1), float(v) / 1.5) for k, v in enumerate(curves[rate, 32])]
        inside = [(x, y) for x, y in points if -1 <= y <= 1.2]
        paths.append(
            {
                "class": "loss",
                "x": [x for x, _ in inside],
                "y": [y for _, y in inside],
                "dash": rate != 0.3,
            }
        )
    return {"paths": paths}
