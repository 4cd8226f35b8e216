"""The pull of two losses on a logit, by differences of their values, and gradient descent with each of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real, whole

NEEDS = {"cross_entropy": "m1.cross_entropy", "mse": "m2.mse"}
START = {"z": -4.5951, "rate": 0.15, "step": 100}  # q = 0.01
TITLE = "Why squared error learns slowly"

GRID = [round(-7 + 0.25 * i, 2) for i in range(45)]  # logits from -7 to 4
STEP = 1e-4
RACES = {0.15: 700, 1.0: 120}  # learning rate and how many steps are shown
LOSSES = ("cross_entropy", "mse")


def believed(z: float) -> float:
    """Return the probability of the right class for the logit z."""
    return 1 / (1 + math.exp(-max(-500.0, min(500.0, z))))


def slope(loss: Callable[..., Any], z: float) -> float:
    """Return d loss / dz by a central difference."""

    def at(logit: float) -> float:
        q = believed(logit)
        return number(loss(np.array([1.0, 0.0]), np.array([q, 1 - q])))

    return (at(z + STEP) - at(z - STEP)) / (2 * STEP)


def descend(loss: Callable[..., Any], z: float, rate: float, steps: int) -> list[float]:
    """Return the logit before each step; it stays where a slope is no number."""
    path = [z]
    for _ in range(steps):
        move = rate * slope(loss, z)
        z = max(-50.0, min(50.0, z - move)) if math.isfinite(move) else z
        path.append(z)
    return path


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the pull -d loss / dz over the logit, and the race from z."""
    z = real(inputs, "z", START["z"], GRID[0], 2.0)
    rate = min(RACES, key=lambda r: abs(r - real(inputs, "rate", START["rate"], 0.0, 1.0)))
    steps = RACES[rate]
    paths = {name: descend(f[name], z, rate, steps) for name in LOSSES}
    return {
        "z": z,
        "rate": rate,
        "steps": steps,
        "step": whole(inputs, "step", 0, 0, steps),
        "grid": GRID,
        "pull": {name: [-slope(f[name], v) for v in GRID] for name in LOSSES},
        "path": {name: [round(v, 5) for v in path] for name, path in paths.items()},
        "believed": {name: [round(believed(v), 7) for v in path] for name, path in paths.items()},
        "path_pull": {name: -slope(f[name], z) for name in LOSSES},
    }
