"""The loss over two weights, the path that their training loop takes on it, and the slope where one stands.

Every point of class 1 has its mirror image in class 0. So the bias never leaves 0, and two weights are the whole model.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import finer, history, log_odds, number, numbers, option, real, slopes
from crossent.training.logistic import two_clusters

NEEDS = {
    "train": "m4.train",
    "gradients": "m4.gradients",
    "binary_cross_entropy": "m4.binary_cross_entropy",
    "predict_proba": "m4.predict",
}
START = {"data": "overlapping", "rate": 0.5, "w1": -0.6, "w2": 1.0}
TITLE = "The loss as a landscape"

SHIFTS = {  # where the middle of class 1 lies, and the unit of the second feature
    "overlapping": ((1.0, 0.6), 1.0),
    "separable": ((2.0, 2.0), 1.0),
    "unscaled": ((1.0, 0.6), 4.0),
}
LEVELS = {
    "overlapping": [0.34, 0.36, 0.4, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0],
    "separable": [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 4.0],
    "unscaled": [0.34, 0.36, 0.4, 0.5, 0.7, 1.0, 2.0, 4.0, 8.0],
}
RATES = [0.5, 0.05, 1.5]  # 2 would be chaos on the third data
HALF, EPOCHS = 20, 100  # points of a class; updates of the path
LOW, HIGH, SIDE = -1.0, 4.0, 17  # of both weights
WEIGHTS = [LOW + (HIGH - LOW) * i / (SIDE - 1) for i in range(SIDE)]
REACH, PIXELS = 5.0, 17  # the data's axes end here, times the feature's unit
TENTHS = log_odds([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])


def clusters(data: str) -> tuple[np.ndarray, np.ndarray]:
    """Return points of two classes, each point the mirror image of one of the other class."""
    cloud, y = two_clusters(HALF, seed=4)
    middle, unit = SHIFTS[data]
    one = (cloud[HALF:] - 2 + np.array(middle)) * np.array([1.0, unit])
    return np.concatenate([-one, one]), y


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the surface, the path, and at the probe the loss, the slope and the boundary."""
    data = option(inputs, "data", list(SHIFTS))
    rate = option(inputs, "rate", RATES)
    probe = [real(inputs, name, START[name], LOW, HIGH) for name in ("w1", "w2")]
    X, y = clusters(data)

    def loss(weights: list[float]) -> float:
        given = numbers(f["predict_proba"](X.copy(), np.array(weights), 0.0), len(y))
        return number(f["binary_cross_entropy"](y.copy(), np.array(given)))

    run = history(f["train"](X.copy(), y.copy(), rate, EPOCHS), EPOCHS, 2)
    slope, _ = slopes(f["gradients"](X.copy(), y.copy(), np.array(probe), 0.0), 2)
    reach = [REACH, REACH * SHIFTS[data][1]]
    across, up = (np.linspace(-r, r, PIXELS) for r in reach)
    rows = np.array([[x1, x2] for x2 in up for x1 in across])
    believed = log_odds(numbers(f["predict_proba"](rows, np.array(probe), 0.0), PIXELS * PIXELS))
    return {
        "data": data,
        "rate": rate,
        "epochs": EPOCHS,
        "w1": probe[0],
        "w2": probe[1],
        "span": [LOW, HIGH],
        "surface": finer([[loss([w1, w2]) for w1 in WEIGHTS] for w2 in WEIGHTS]),
        "levels": LEVELS[data],
        "path": run["weights"],
        "losses": run["loss"],
        "loss": loss(probe),
        "slope": slope,
        "steepness": float(np.hypot(*slope)),
        "downhill": [w - s for w, s in zip(probe, slope, strict=True)],
        "step": [w - rate * s for w, s in zip(probe, slope, strict=True)],
        "reach": reach,
        "points": X.tolist(),
        "labels": [int(label) for label in y],
        "believed": [believed[PIXELS * k : PIXELS * (k + 1)] for k in range(PIXELS)],
        "tenths": TENTHS,
    }
