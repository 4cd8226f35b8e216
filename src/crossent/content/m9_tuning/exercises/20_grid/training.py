"""The run of `learning_curves`: once for each cell of the grid, so that the map fills while it runs."""

from crossent.engine.training import Setting, Training
from crossent.training import heat
from crossent.training.tuning import BATCHES, RATES

ORDER = [
    (row, column) for row in reversed(range(len(BATCHES))) for column in range(len(RATES))
]  # quick rows first


def run(f, settings, live):
    """Fill the map, and keep every curve."""
    epochs, seed = settings["epochs"], settings["seed"]
    live.begin(len(ORDER), unit="setting", rates=list(RATES), batches=list(BATCHES), epochs=epochs)
    told = 0

    def frame(count, cells):
        nonlocal told
        new, told = cells[told:], len(cells)
        row, column = cells[-1]["at"]
        return {
            "words": f"rate {RATES[column]:g}, batch {BATCHES[row]}: {cells[-1]['words'][-1]}",
            "cells": new,
            "best": heat.best(f["best_setting"], cells, epochs),
        }

    def fill(on_epoch=None):
        cells = []
        for row, column in ORDER:
            curves = f["learning_curves"]([RATES[column]], [BATCHES[row]], epochs, seed)
            cells.append(heat.cell(curves, row, column, epochs))
            on_epoch(len(cells), cells)
        return cells

    cells = live.call(fill, frame=frame)
    best = [heat.best(f["best_setting"], cells, k + 1) for k in range(epochs)]
    ends = [c["losses"][-1] for c in cells]
    numbers = {"settings": str(len(cells)), "diverged": str(sum(map(heat.diverged, ends)))}
    findings = []
    if best[-1] is not None:
        row, column = best[-1]
        numbers["best"] = f"rate {RATES[column]:g}, batch {BATCHES[row]}"
        numbers["its loss"] = next(c["losses"][-1] for c in cells if c["at"] == best[-1])
        if column in (0, len(RATES) - 1):
            findings.append(
                {
                    "id": "edge",
                    "title": "The best rate lies at the edge of the grid.",
                    "message": "What lies beyond it may be better. Train for more epochs, or widen the grid.",
                }
            )
    return {"epochs": epochs, "cells": cells, "best": best, "numbers": numbers, "findings": findings}


training = Training(
    needs={"learning_curves": "m9.grid", "best_setting": "m9.best"},
    settings=[
        Setting("epochs", "Epochs", 24, 1, 500),
        Setting("seed", "Seed", 0, 0, 10_000),
    ],
    run=run,
)
