"""A Gaussian density, its height and its cross-entropy as it grows narrow, in three units of length."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, option, real

NEEDS = {
    "gaussian_nll": "m8.gaussian_nll",
    "gaussian_cross_entropy": "m8.gaussian_cross_entropy",
    "bits_at_resolution": "m8.bits_at_resolution",
}
START: dict[str, Any] = {"std": 0.15, "unit": "m"}
TITLE = "Below zero"

UNITS = {"m": 1, "dm": 10, "cm": 100}
LOW, HIGH = 0.05, 1.0  # metres
STDS = [0.05, 0.06, 0.07, 0.08, 0.09, *[round(0.1 + 0.02 * k, 2) for k in range(46)]]
ACROSS = np.linspace(-1.5, 1.5, 121)  # metres
WIDTH = 0.01  # of a bin: one centimetre
EDGE = 1 / math.sqrt(2 * math.pi * math.e)  # 0.242: here the closed form is 0


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the density, its cross-entropy in each unit over the standard deviation, and the bits of a centimetre."""
    unit = option(inputs, "unit", list(UNITS))
    std, factor = real(inputs, "std", START["std"], LOW, HIGH), UNITS[unit]

    def own(width: float, times: int) -> float:
        return number(f["gaussian_cross_entropy"](0.0, width * times, 0.0, width * times))

    surprises = numbers(f["gaussian_nll"](ACROSS * factor, 0.0, std * factor), len(ACROSS))
    here = own(std, factor)
    return {
        "unit": unit,
        "factor": factor,
        "std": std,
        "across": (ACROSS * factor).tolist(),
        "density": np.exp(-np.array(surprises)).tolist(),
        "peak": float(np.exp(-number(f["gaussian_nll"](0.0, 0.0, std * factor)))),
        "stds": STDS,
        "curves": {name: [own(s, times) for s in STDS] for name, times in UNITS.items()},
        "edge": EDGE / factor,
        "nats": here,
        "others": {name: own(std, times) for name, times in UNITS.items()},
        "bits": number(f["bits_at_resolution"](here, WIDTH * factor)),
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return cross-entropy over the standard deviation for the course's map, with the zero that it crosses."""
    xs = [(s - LOW) / (HIGH - LOW) for s in STDS]
    ys = [(number(f["gaussian_cross_entropy"](0.0, s, 0.0, s)) + 1.6) / 3.1 for s in STDS]
    return {
        "paths": [
            {"class": "loss", "x": xs, "y": ys, "dash": False},
            {"class": "ink", "x": [0.0, 1.0], "y": [1.6 / 3.1, 1.6 / 3.1], "dash": True},
        ]
    }
