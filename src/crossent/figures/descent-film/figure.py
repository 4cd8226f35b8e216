"""A training run as a film: the learner's points, field, boundary and loss, epoch by epoch. Long runs come from the exercise's training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import option, real, whole
from crossent.training import film as films
from crossent.training import plane

NEEDS = {
    "two_clusters": "m4.two_clusters",
    "train": "m4.train",
    "predict_proba": "m4.predict",
}
START = {"data": "separable", "seed": 42, "rate": 0.1}
TITLE = "Gradient descent, as a film"

EPOCHS = 100  # of the run that is drawn without being asked for
KEYS = 12  # of its epochs whose fields are drawn; between them the picture is interpolated
SMALL = 40  # epochs of the drawing on the map


def clusters(result: Any, data: str) -> tuple[Any, Any]:
    """Return points and labels; no points where those are none."""
    try:
        return plane.points(result, data)
    except (TypeError, ValueError):
        return np.empty((0, 2)), np.empty(0)


def losses(result: Any) -> dict[str, Any]:
    """Return the history; a single row of NaN where it is none."""
    try:
        return films.history_of(result)
    except (KeyError, TypeError, ValueError, IndexError):
        none = np.full(1, np.nan)
        return {"weights": np.full((1, 2), np.nan), "bias": none, "loss": none}


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the points, and a short run on them with its film."""
    data = option(inputs, "data", ("separable", "overlapping"))
    seed, rate = whole(inputs, "seed", plane.SEED, 0, 10_000), real(inputs, "rate", START["rate"], 1e-4, 1e4)
    X, y = clusters(f["two_clusters"](plane.PER_CLASS, seed), data)
    history = losses(f["train"](X.copy(), y.copy(), rate, EPOCHS) if len(X) else None)
    film = films.film(f["predict_proba"], X, y, history, KEYS)
    return {
        "data": data,
        "seed": seed,
        "rate": rate,
        "edge": plane.EDGE,
        "side": plane.SIDE,
        "far": plane.FAR,
        "steps": plane.STEPS,
        "levels": plane.levels([0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]),
        "points": X.tolist(),
        "labels": y.tolist(),
        "film": film,
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the loss curve for the course's map: x and y from 0 to 1, where y = 1 is 0.7 nats."""
    X, y = clusters(f["two_clusters"](plane.PER_CLASS, plane.SEED), "separable")
    loss = losses(f["train"](X, y, START["rate"], SMALL) if len(X) else None)["loss"]
    points = [(k / SMALL, float(v) / 0.7) for k, v in enumerate(loss) if -1 <= v / 0.7 <= 1.2]
    return {
        "paths": [
            {"class": "loss", "x": [x for x, _ in points], "y": [v for _, v in points], "dash": False},
        ]
    }
