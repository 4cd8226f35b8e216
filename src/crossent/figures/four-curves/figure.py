"""One slider for the probability of the truth: cross-entropy, KL, squared error and error rate on one axis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {
    "cross_entropy": "m1.cross_entropy",
    "kl_divergence": "m2.kl_divergence",
    "mse": "m2.mse",
    "error_rate": "m2.error_rate",
}
START = {"x": 0.3, "truth": "certain"}
TITLE = "One slider, four curves"

TRUTHS = {
    "certain": ([1.0, 0.0], [0]),
    "uncertain": ([0.8, 0.2], [0, 0, 0, 0, 1]),
}  # p, and examples drawn like it
GRID = [round(0.002 + 0.996 * (i / 30) ** 1.7 / 2, 4) for i in range(30)]
GRID = [*GRID, 0.499, 0.501, *[round(1 - x, 4) for x in reversed(GRID)]]  # fine at both ends, and at the step


def measures(f: Mapping[str, Callable[..., Any]], truth: str, x: float) -> dict[str, float]:
    """Return the four measures of the forecast (x, 1 - x)."""
    p, labels = TRUTHS[truth]
    q = [x, 1 - x]
    return {
        "cross_entropy": number(f["cross_entropy"](np.array(p), np.array(q))),
        "kl_divergence": number(f["kl_divergence"](np.array(p), np.array(q))),
        "mse": number(f["mse"](np.array(p), np.array(q))),
        "error_rate": number(f["error_rate"](np.array([q] * len(labels)), np.array(labels))),
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the four curves and their values at x."""
    x = real(inputs, "x", START["x"], 0.0, 1.0)
    truth = "uncertain" if inputs.get("truth") == "uncertain" else "certain"
    rows = [measures(f, truth, v) for v in GRID]
    curves = {name: [row[name] for row in rows] for name in NEEDS}
    return {
        "x": x,
        "truth": truth,
        "p": TRUTHS[truth][0],
        "grid": GRID,
        "curves": curves,
        "at": measures(f, truth, x),
    }


@np.errstate(all="ignore")
def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return three of the curves for the course's map: x and y from 0 to 1, where y = 1 is 3 nats."""
    rows = [measures(f, "certain", v) for v in GRID]
    paths = []
    for name, kind, dash in (
        ("cross_entropy", "loss", False),
        ("mse", "ink", True),
        ("error_rate", "ink", False),
    ):
        points = [(x, row[name] / 3) for x, row in zip(GRID, rows, strict=True) if -1 <= row[name] / 3 <= 1]
        paths.append({"class": kind, "x": [x for x, _ in points], "y": [y for _, y in points], "dash": dash})
    return {"paths": paths}
