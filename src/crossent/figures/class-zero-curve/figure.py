"""The probability of class 0 while its logit moves beside two others: an S that reaches neither 0 nor 1."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, real

NEEDS = {"probability_curve": "m3.probability_curve"}
START: dict[str, Any] = {"z": 0.0, "others": [0.5, -1.0], "reach": 2}
TITLE = "The probability of class 0"

POINTS = 81
REACHES = (2, 10)  # logits from -2 to 2, or from -10 to 10


def grid(reach: int) -> list[float]:
    """Return the logits of class 0 at which the curve is drawn."""
    return [round(reach * (2 * i / (POINTS - 1) - 1), 4) for i in range(POINTS)]


def crossing(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Return the logit at which the drawn curve first passes one half; None if it does not."""
    for k in range(1, len(xs)):
        before, after = ys[k - 1] - 0.5, ys[k] - 0.5
        if before != after and before * after <= 0 and math.isfinite(before) and math.isfinite(after):
            return xs[k - 1] + (xs[k] - xs[k - 1]) * before / (before - after)
    return None


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the curve, where it crosses one half, and the three classes' shares at the logit z."""
    reach = 10 if real(inputs, "reach", START["reach"], 0, 10) > 6 else 2
    z = real(inputs, "z", START["z"], -reach, reach)
    posted = inputs.get("others")
    given = posted if isinstance(posted, list | tuple) and len(posted) == 2 else START["others"]
    others = [real({"v": v}, "v", d, -2.0, 2.0) for v, d in zip(given, START["others"], strict=True)]
    xs = grid(reach)
    ys = numbers(f["probability_curve"](np.array(xs), np.array(others)), POINTS)
    logits = [z, *others]
    shares = [
        number(f["probability_curve"](np.array(logits[k]), np.array(logits[:k] + logits[k + 1 :])))
        for k in range(3)
    ]  # each class in turn is the one whose logit moves
    return {
        "z": z,
        "others": others,
        "reach": reach,
        "curve": {"x": xs, "y": ys},
        "half": crossing(xs, ys),
        "shares": shares,
        "rest": 1 - shares[0],
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the curve for the course's map: x from 0 to 1, y is the probability; dashed, one half."""
    xs = grid(2)
    ys = numbers(f["probability_curve"](np.array(xs), np.array(START["others"])), POINTS)
    points = [((x + 2) / 4, y) for x, y in zip(xs, ys, strict=True) if -1 <= y <= 1]
    return {
        "paths": [
            {"class": "q", "x": [x for x, _ in points], "y": [y for _, y in points], "dash": False},
            {"class": "ink", "x": [0.0, 1.0], "y": [0.5, 0.5], "dash": True},
        ]
    }
