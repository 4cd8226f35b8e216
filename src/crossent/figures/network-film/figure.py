"""A network's training as a film: regions of three classes, the cost of each point, the loss. Long runs come from `fit`'s training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import option, real, whole
from crossent.training import regions, shots

NEEDS = {
    "fit": "m5.fit",
    "build_model": "m5.build_model",
    "three_clusters": "m5.three_clusters",
    "predict_classes": "m5.regions",
}
START = {"data": "clusters", "seed": 0, "rate": 0.1}
TITLE = "A network learns, as a film"

PER_CLASS = 100
KEYS = [
    0,
    1,
    3,
    7,
    13,
    21,
    30,
]  # epochs of the run that comes without being asked for; training goes in these parts


def run(f: Mapping[str, Callable[..., Any]], data: str, seed: int, rate: float) -> dict[str, Any]:
    """Return the points and a short run on them; no points where there are none."""
    try:
        X, y = shots.examples(dict(f), data, PER_CLASS, seed)
    except (TypeError, ValueError):
        X, y = np.empty((0, 2)), np.empty(0, dtype=np.int64)
    model = shots.begin(dict(f), seed)
    trains = bool(len(X)) and hasattr(model, "parameters")
    taken = [shots.shot(dict(f), model, X, y, data)] if trains else []

    def at(epoch: int, losses: list[float]) -> None:
        taken.append(shots.shot(dict(f), model, X, y, data))

    losses = shots.in_parts(f["fit"], model, X, y, KEYS, rate, at) if trains else [float("nan")] * KEYS[-1]
    return {
        "points": X.tolist(),
        "labels": y.tolist(),
        "epochs": KEYS[-1],
        "loss": losses,
        "keys": KEYS[: len(taken)],
        "fields": [np.round(t["field"], 6).ravel().tolist() for t in taken],
        "costs": [np.round(t["costs"], 6).tolist() for t in taken],
        "accuracy": [t["accuracy"] for t in taken],
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the points, and a short run on them with its film."""
    data = option(inputs, "data", list(regions.MIDDLES))
    seed, rate = whole(inputs, "seed", 0, 0, 10_000), real(inputs, "rate", START["rate"], 1e-4, 1e3)
    return {
        "data": data,
        "seed": seed,
        "rate": rate,
        "middles": {name: list(middle) for name, middle in regions.MIDDLES.items()},
        "reach": regions.REACH,
        "side": regions.SIDE,
        "far": regions.FAR,
        "steps": regions.STEPS,
        "film": run(f, data, seed, rate),
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the loss curve for the course's map: x and y from 0 to 1, where y = 1 is 1.2 nats."""
    loss = run(f, "clusters", 0, 0.1)["loss"]
    points = [(k / (KEYS[-1] - 1), v / 1.2) for k, v in enumerate(loss) if -1 <= v / 1.2 <= 1.2]
    return {
        "paths": [{"class": "loss", "x": [x for x, _ in points], "y": [v for _, v in points], "dash": False}]
    }
