"""A training run as a film: the learner's points, field, boundary and loss, epoch by epoch. Long runs come from the exercise's training."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, option, real, whole
from crossent.training import plane

NEEDS = {
    "two_clusters": "m4.two_clusters",
    "binary_cross_entropy": "m4.binary_cross_entropy",
    "train": "m4.train",
    "predict_proba": "m4.predict",
}
START = {"data": "separable", "seed": 42, "rate": 0.1}
TITLE = "Gradient descent, as a film"

EPOCHS = 100  # of the run that is drawn without being asked for
KEYS = 12  # of its epochs whose fields are drawn; between them the picture is interpolated
SMALL = 40  # epochs of the drawing on the map


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the points, and a short run on them with its film."""
    data = option(inputs, "data", ("separable", "overlapping"))
    seed, rate = whole(inputs, "seed", plane.SEED, 0, 10_000), real(inputs, "rate", START["rate"], 1e-4, 1e4)
    X, y = plane.points(f["two_clusters"], data, seed)
    history = f["train"](X.copy(), y.copy(), rate, EPOCHS)
    film = plane.film(f["predict_proba"], X, y, history, KEYS)
    film["fields"] = [list(field) for field in film["fields"]]
    again = f["binary_cross_entropy"](
        y.copy(), f["predict_proba"](X.copy(), film["weights"][-1], film["bias"][-1])
    )
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
        "last": number(again),  # the last loss by the learner's own functions, whatever the history says
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the loss curve for the course's map: x and y from 0 to 1, where y = 1 is 0.7 nats."""
    X, y = plane.points(f["two_clusters"], "separable", plane.SEED)
    loss = np.asarray(f["train"](X, y, START["rate"], SMALL)["loss"], dtype=float)
    points = [(k / SMALL, float(v) / 0.7) for k, v in enumerate(loss) if -1 <= v / 0.7 <= 1.2]
    return {
        "paths": [
            {"class": "loss", "x": [x for x, _ in points], "y": [v for _, v in points], "dash": False},
        ]
    }
