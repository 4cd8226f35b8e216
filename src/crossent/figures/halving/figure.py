"""Successive halving over recorded curves: who survives each round, what it costs, and whether the winner is the grid's."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

from crossent.figures.values import option, real
from crossent.training import tuning
from crossent.training.heat import diverged

NEEDS = {"successive_halving": "m9.halving", "best_setting": "m9.best"}
START: dict[str, Any] = {"first": 1, "seed": 2, "upto": 8.0}
TITLE = "Half of them, twice as long"

BATCHES, FIRSTS, SEEDS, ROUNDS = (8, 32), [1, 2, 4], [2, 0, 4], 4
SETTINGS = [(rate, batch) for rate in tuning.RATES for batch in BATCHES]
EPOCHS = max(FIRSTS) * 2 ** (ROUNDS - 1)


def prepare(inputs: Mapping[str, Any]) -> None:
    """Make the runs, before the clock of an answer starts."""
    for seed in SEEDS:
        tuning.learning_curves(tuning.RATES, BATCHES, EPOCHS, seed)


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the curves, how far their halving trains each of them, and who is left after each round."""
    first = option(inputs, "first", FIRSTS)
    length = first * 2 ** (ROUNDS - 1)
    seed = option(inputs, "seed", SEEDS)
    curves = tuning.learning_curves(tuning.RATES, BATCHES, EPOCHS, seed)
    trained = dict.fromkeys(SETTINGS, 0)

    def loss_after(setting: Any, epochs: Any) -> float:
        epochs = min(max(int(epochs), 1), EPOCHS)
        trained[setting] = max(trained[setting], epochs)
        return curves[setting][epochs - 1]

    found = f["successive_halving"](list(SETTINGS), loss_after, first)
    rounds = [
        [SETTINGS.index(s) for s in part if s in SETTINGS]
        for part in (found if isinstance(found, list | tuple) else [])
        if isinstance(part, list | tuple)
    ][:8]
    try:
        best = f["best_setting"]({s: curves[s][:length] for s in SETTINGS})
    except ValueError:  # no run ended with a finite loss
        best = None
    winner = rounds[-1][0] if rounds and len(rounds[-1]) == 1 else -1
    ends = [curves[s][length - 1] for s in SETTINGS]
    return {
        "first": first,
        "seed": seed,
        "upto": real(inputs, "upto", START["upto"], 0.0, 8.0),
        "length": length,
        "settings": [list(s) for s in SETTINGS],
        "curves": [[v if not diverged(v) else math.inf for v in curves[s][:length]] for s in SETTINGS],
        "trained": [trained[s] for s in SETTINGS],
        "rounds": rounds,
        "left": [
            len(SETTINGS),
            *([len(part) for part in rounds] + [len((rounds or [SETTINGS])[-1])] * ROUNDS)[:ROUNDS],
        ],
        "spent": sum(trained.values()),
        "all": len(SETTINGS) * length,
        "winner": winner,
        "best": SETTINGS.index(best) if isinstance(best, tuple) and best in SETTINGS else -1,
        "ends": [v if not diverged(v) else math.inf for v in ends],
        "guess": math.log(3),
    }
