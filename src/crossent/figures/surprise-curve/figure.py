"""Their surprise over p from 0 to 1, and a staircase: equal ratios of p make equal steps of surprise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from crossent.figures.values import numbers, real, whole

NEEDS = {"surprise": "m1.surprise"}
START = {"p": 0.8, "ratio": 2}
TITLE = "The price of a probability"

GRID = np.array([0.005 + 0.995 * (i / 90) ** 1.8 for i in range(91)])  # finer where the curve is steep
LOWEST = 0.0095


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the curve, and the surprise at p, p / ratio, p / ratio² and so on."""
    p = real(inputs, "p", START["p"], 0.01, 1.0)
    ratio = whole(inputs, "ratio", int(START["ratio"]), 2, 3)
    stairs = [p]
    while stairs[-1] / ratio >= LOWEST:
        stairs.append(stairs[-1] / ratio)
    costs = numbers(f["surprise"](np.array(stairs)), len(stairs))
    return {
        "p": p,
        "ratio": ratio,
        "curve": {"x": GRID.tolist(), "y": numbers(f["surprise"](GRID.copy()), len(GRID))},
        "stairs": {"x": stairs, "y": costs},
        "rises": [after - before for before, after in pairwise(costs)],
    }
