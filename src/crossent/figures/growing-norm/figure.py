"""Loss, length and direction of the weights over a thousand epochs, on data with and without a lowest loss."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import history, option, whole
from crossent.maths.logistic import binary_cross_entropy, gradients, predict_proba
from crossent.training.logistic import two_clusters

NEEDS = {"train": "m4.train"}
START = {"data": "separable", "epoch": 100}
TITLE = "The norm that keeps growing"

HALF, SEED = 50, 3  # the run of the lesson's table
RATE, EPOCHS = 1.0, 1000
NEARER = {
    "separable": 0.0,
    "overlapping": 1.4,
}  # how far each cluster moves towards the other, in both features
SHOWN = sorted(
    {round(10 ** (3 * k / 72)) for k in range(73)}
)  # epochs at even distances on a logarithmic axis


@functools.cache
def clusters(data: str) -> tuple[np.ndarray, np.ndarray]:
    """Return two clusters, as they are or moved into one another."""
    X, y = two_clusters(HALF, SEED)
    return X + NEARER[data] * np.where(y[:, None] == 1, -1, 1), y


@functools.cache
def optimum() -> tuple[float, float, float]:
    """Return log10 of the loss, norm and angle of the best model of the overlapping clusters, by Newton's method."""
    X, y = clusters("overlapping")
    A, v = np.column_stack([X, np.ones(len(y))]), np.zeros(3)
    for _ in range(20):
        p = predict_proba(X, v[:2], v[2])
        slope = np.append(*gradients(X, y, v[:2], v[2]))
        v = v - np.linalg.solve((A.T * (p * (1 - p))) @ A / len(y), slope)
    loss = binary_cross_entropy(y, predict_proba(X, v[:2], v[2]))
    return float(np.log10(loss)), float(np.hypot(v[0], v[1])), float(np.degrees(np.arctan2(v[1], v[0])))


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return three readings of one run at the epochs shown, and where each is going."""
    data = option(inputs, "data", list(NEARER))
    X, y = clusters(data)
    run = history(f["train"](X.copy(), y.copy(), RATE, EPOCHS), EPOCHS, 2)
    weights, loss = np.array(run["weights"])[SHOWN], np.array(run["loss"])[SHOWN]
    norm = np.hypot(weights[:, 0], weights[:, 1])
    angle = np.where(norm > 0, np.degrees(np.arctan2(weights[:, 1], weights[:, 0])), np.nan)
    goal = optimum() if data == "overlapping" else (None, None, None)
    return {
        "data": data,
        "epoch": whole(inputs, "epoch", int(START["epoch"]), 1, EPOCHS),
        "rate": RATE,
        "epochs": SHOWN,
        "place": np.log10(SHOWN).tolist(),  # on the axis of epochs, in tenfolds
        "loss": loss.tolist(),
        "log_loss": np.log10(loss).tolist(),
        "norm": norm.tolist(),
        "angle": angle.tolist(),
        "goal": dict(
            zip(("log_loss", "norm", "angle"), goal, strict=True)
        ),  # none where the loss has no lowest point
        "tenfold": np.diff(norm[[SHOWN.index(10**k) for k in range(4)]]).tolist(),  # what each tenfold adds
    }
