"""Label smoothing gives the loss a floor above 0, and the logits a gap beyond which it rises again."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, option, real

NEEDS = {"cross_entropy_from_logits": "m6.cross_entropy", "smooth_labels": "m6.smooth_labels"}
START: dict[str, Any] = {"gap": 8.0, "epsilon": 0.1, "classes": 10}
TITLE = "The floor that smoothing builds"

LOW, HIGH, POINTS = -2.0, 14.0, 65
CLASSES = [10, 2, 1000]


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the loss over the gap with and without smoothing, its floor, and the gap that reaches it."""
    count = option(inputs, "classes", CLASSES)
    epsilon = real(inputs, "epsilon", START["epsilon"], 0.0, 0.5)
    gap = real(inputs, "gap", START["gap"], LOW, HIGH)

    def loss(g: float, smoothing: float) -> float:
        logits = np.zeros((1, count))
        logits[0, 0] = g
        return number(f["cross_entropy_from_logits"](logits, np.array([0]), smoothing))

    target = np.array(numbers(f["smooth_labels"](np.array([0]), count, epsilon), count))
    floor = -float(np.sum(np.where(target > 0, target * np.log(np.where(target > 0, target, 1)), 0 * target)))
    best = float(np.log(target[0] / target[1]))  # softmax(best, 0, …, 0) is the target
    seen = math.isfinite(best) and LOW <= best <= HIGH
    xs = np.linspace(LOW, HIGH, POINTS).tolist()
    return {
        "classes": count,
        "epsilon": epsilon,
        "gap": gap,
        "grid": xs,
        "curves": {
            "smoothed": [loss(x, epsilon) for x in xs],
            "plain": [loss(x, 0.0) for x in xs],
        },
        "target": [float(target[0]), float(target[1])],
        "floor": floor + 0.0,
        "best": best,
        "at_best": loss(best, epsilon) if seen else math.nan,
        "loss": loss(gap, epsilon),
        "plain": loss(gap, 0.0),
    }
