"""Their cross_entropy on p = (1, 0) and q = (x, 1 - x): a curve when it is right, rings on a curve until then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {"cross_entropy": "m1.cross_entropy"}
START = {"x": 0.2}
TITLE = "Your cross-entropy"

GRID = [round(0.005 + 0.995 * (i / 80) ** 1.6, 4) for i in range(81)]  # finer where the curve is steep
PROBES = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1.0]


def cost(f: Mapping[str, Callable[..., Any]], x: float) -> float:
    """Return their cost of what happened, to which the forecast gave x."""
    return number(f["cross_entropy"](np.array([1.0, 0.0]), np.array([x, 1 - x])))


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the curve, its values at the probes, and the value at the reading line."""
    x = real(inputs, "x", START["x"], 0.0, 1.0)
    return {
        "x": x,
        "value": cost(f, x),
        "ceiling": cost(f, 0.0),
        "curve": {"x": GRID, "y": [cost(f, v) for v in GRID]},
        "probes": {"x": PROBES, "y": [cost(f, v) for v in PROBES]},
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the same curve for the course's map: x and y from 0 to 1, where y = 1 is 4 nats."""
    points = [(x, cost(f, x) / 4) for x in GRID]
    shown = [(x, y) for x, y in points if -1 <= y <= 1]
    return {
        "paths": [{"class": "loss", "x": [x for x, _ in shown], "y": [y for _, y in shown], "dash": False}]
    }
