"""A model that is set by hand, beside the one that their training loop finds on the same points."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import history, log_odds, number, numbers, real
from crossent.training.logistic import two_clusters

NEEDS = {
    "predict_proba": "m4.predict",
    "binary_cross_entropy": "m4.binary_cross_entropy",
    "train": "m4.train",
}
START = {
    "angle": 115,
    "steepness": 1.0,
    "shift": -0.8,
}  # degrees; score a unit of distance; distance from (0, 0)
TITLE = "Fit it by hand"

HALF, RATE, EPOCHS = 30, 0.3, 100
REACH, SIDE = 4.0, 17
TENTHS = log_odds([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
cloud, Y = two_clusters(HALF, seed=2)
X = cloud + np.where(Y[:, None] == 1, [-0.7, -1.5], [1.2, 1.6])  # near enough to overlap
ACROSS = np.linspace(-REACH, REACH, SIDE)
PLACES = np.array([[x1, x2] for x2 in ACROSS for x1 in ACROSS])


@np.errstate(all="ignore")
def judge(f: Mapping[str, Callable[..., Any]], weights: list[float], bias: float) -> dict[str, Any]:
    """Return a model's loss, its mistakes, and its log-odds over the plane."""
    probs = numbers(f["predict_proba"](X.copy(), np.array(weights), bias), len(Y))
    ground = log_odds(numbers(f["predict_proba"](PLACES.copy(), np.array(weights), bias), len(PLACES)))
    return {
        "weights": weights,
        "bias": bias,
        "loss": number(f["binary_cross_entropy"](Y.copy(), np.array(probs))),
        "wrong": sum((p >= 0.5) != (y == 1) for p, y in zip(probs, Y, strict=True)),
        "ground": [ground[SIDE * k : SIDE * (k + 1)] for k in range(SIDE)],
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the model by hand, the trained one, and the loss of each of its epochs."""
    angle = real(inputs, "angle", START["angle"], -180.0, 180.0)
    steepness = real(inputs, "steepness", START["steepness"], 0.2, 6.0)
    shift = real(inputs, "shift", START["shift"], -3.0, 3.0)
    direction = [math.cos(math.radians(angle)), math.sin(math.radians(angle))]
    hand = judge(f, [steepness * x for x in direction], -steepness * shift)
    run = history(f["train"](X.copy(), Y.copy(), RATE, EPOCHS), EPOCHS, 2)
    return {
        "angle": angle,
        "steepness": steepness,
        "shift": shift,
        "points": X.tolist(),
        "labels": [int(y) for y in Y],
        "tenths": TENTHS,
        "hand": hand,
        "run": judge(f, run["weights"][-1], run["bias"][-1]),
        "rate": RATE,
        "losses": run["loss"],
        "beaten": next((k for k, loss in enumerate(run["loss"]) if loss < hand["loss"]), -1),
        "chance": number(f["binary_cross_entropy"](Y.copy(), np.full(len(Y), 0.5))),
    }
