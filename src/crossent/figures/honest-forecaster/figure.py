"""The expected score of saying q while believing p: log score, Brier score and 0-1 score, higher is better."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {"cross_entropy": "m1.cross_entropy", "error_rate": "m2.error_rate", "brier": "m2.brier"}
START = {"p": 0.7, "q": 0.9}
TITLE = "Does honesty pay?"

GRID = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.013, *[round(0.02 * i, 2) for i in range(1, 25)], 0.499]
GRID = [*GRID, *[round(1 - x, 4) for x in reversed(GRID)]]


def scores(f: Mapping[str, Callable[..., Any]], p: float, q: float) -> dict[str, float]:
    """Return minus the expected cost of saying q, by each of the three."""
    # two rows alike: of one, the sum, the mean and a list of the rows' scores would look the same
    said, right, wrong = np.array([[q, 1 - q]] * 2), np.array([0, 0]), np.array([1, 1])

    def expected(cost: Callable[..., Any]) -> float:
        return p * number(cost(said.copy(), right.copy())) + (1 - p) * number(cost(said.copy(), wrong.copy()))

    return {
        "log": -number(f["cross_entropy"](np.array([p, 1 - p]), np.array([q, 1 - q]))),
        "brier": -expected(f["brier"]),
        "zero_one": -expected(f["error_rate"]),
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the three curves over q, and the scores of q and of honesty."""
    p, q = real(inputs, "p", START["p"], 0.05, 0.95), real(inputs, "q", START["q"], 0.01, 0.99)
    rows = [scores(f, p, v) for v in GRID]
    curves = {name: [row[name] for row in rows] for name in ("log", "brier", "zero_one")}
    return {
        "p": p,
        "q": q,
        "grid": GRID,
        "curves": curves,
        "said": scores(f, p, q),
        "honest": scores(f, p, p),
    }
