"""Focal loss: what is already right costs almost nothing, so that few hard examples outweigh many easy ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import numbers, real

NEEDS = {"surprise": "m1.surprise"}
START: dict[str, Any] = {"x": 0.6, "gamma": 2.0}
TITLE = "Turning the easy ones down"

GRID = np.array([0.01 + 0.99 * (i / 66) ** 1.6 for i in range(67)])  # finer where the curve is steep
EASY, HARD = (
    (1000, 0.95),
    (10, 0.2),
)  # how many examples, and the probability that each gives to what is right


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return surprise and focal loss over p, at one p, and what share of a batch's loss its hard examples have."""
    p = real(inputs, "x", START["x"], 0.01, 1.0)
    gamma = real(inputs, "gamma", START["gamma"], 0.0, 5.0)

    def both(q: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        plain = np.array(numbers(f["surprise"](q.copy()), len(q)))
        return plain, (1 - q) ** gamma * plain

    plain, focal = both(GRID)
    here, batch = both(np.array([p])), both(np.array([EASY[1], HARD[1]]))
    totals = [(EASY[0] * float(one[0]), HARD[0] * float(one[1])) for one in batch]
    shares = [hard / (easy + hard) if easy + hard else float("nan") for easy, hard in totals]
    return {
        "x": p,
        "gamma": gamma,
        "grid": GRID.tolist(),
        "curves": {"plain": plain.tolist(), "focal": (focal + 0.0).tolist()},
        "at": {"plain": float(here[0][0]), "focal": float(here[1][0]) + 0.0},
        "batch": {"easy": EASY[0], "hard": HARD[0], "easy_p": EASY[1], "hard_p": HARD[1]},
        "before": 100 * shares[0],
        "after": 100 * shares[1],
    }
