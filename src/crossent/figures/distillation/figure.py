"""A student that copies a teacher's softened answers: how strongly it is pulled, at every temperature."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, real

NEEDS = {"softmax_with_temperature": "m3.with_temperature", "cross_entropy": "m1.cross_entropy"}
START: dict[str, Any] = {"x": 4.0}
TITLE = "What a teacher’s temperature does to the slope"

LOW, HIGH = 1.0, 20.0
GRID = [float(t) for t in np.round(np.geomspace(LOW, HIGH, 33), 4)]
WORDS = ["cat", "dog", "fox", "truck"]
TEACHER, STUDENT = np.array([9.0, 5.0, 3.0, -4.0]), np.array([4.0, 4.5, 0.0, 1.0])
STEP = 1e-3


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the loss between the softened answers, its slope in the student's logits, and T² times that."""
    count = len(TEACHER)

    def soft(logits: np.ndarray, t: float) -> np.ndarray:
        return np.array(numbers(f["softmax_with_temperature"](logits.copy(), t), count))

    def loss(logits: np.ndarray, t: float, target: np.ndarray) -> float:
        return number(f["cross_entropy"](target.copy(), soft(logits, t)))

    def slope(t: float) -> float:
        target, moves = soft(TEACHER, t), STEP * np.eye(count)
        ends = [[loss(STUDENT + s * move, t, target) for s in (1, -1)] for move in moves]
        return float(np.linalg.norm([(up - down) / (2 * STEP) for up, down in ends]))

    t = real(inputs, "x", START["x"], LOW, HIGH)
    slopes, here = [slope(x) for x in GRID], slope(t)
    ends = [logits - logits.mean() for logits in (STUDENT, TEACHER)]
    return {
        "x": t,
        "grid": GRID,
        "curves": {"plain": slopes, "scaled": [s * x * x for s, x in zip(slopes, GRID, strict=True)]},
        "at": {"plain": here, "scaled": here * t * t, "loss": loss(STUDENT, t, soft(TEACHER, t))},
        "limit": float(np.linalg.norm(ends[0] - ends[1]) / count),  # of T² times the slope, for large T
        "words": WORDS,
        "teacher": soft(TEACHER, t).tolist(),
        "student": soft(STUDENT, t).tolist(),
    }
