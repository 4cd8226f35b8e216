"""Boxes of width p and height -ln q: cross-entropy as an area, its excess over the entropy hatched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import LEAST, distribution, number, numbers

NEEDS = {"surprise": "m1.surprise", "entropy": "m1.entropy", "cross_entropy": "m1.cross_entropy"}
OUTCOMES = ["sun", "cloud", "rain", "fog"]
P = [0.5, 0.25, 0.125, 0.125]
START = {"q": [0.1, 0.2, 0.3, 0.4]}
TITLE = "The cost of a forecast, as an area"

SCALE = np.geomspace(LEAST, 1 - LEAST * (len(P) - 1), 48)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the price of each outcome, the average price, and what the best forecast pays."""
    q = distribution(inputs, "q", START["q"])
    cost = number(f["cross_entropy"](np.array(P), np.array(q)))
    floor = number(f["entropy"](np.array(P)))
    return {
        "outcomes": OUTCOMES,
        "p": P,
        "q": q,
        "price": numbers(f["surprise"](np.array(q)), len(P)),
        "best": numbers(f["surprise"](np.array(P)), len(P)),
        "cost": cost,
        "floor": floor,
        "excess": cost - floor,
        # share and price side by side: how a dragged price finds its share
        "scale": {"share": SCALE.tolist(), "price": numbers(f["surprise"](SCALE.copy()), len(SCALE))},
    }
