"""InfoNCE: cross-entropy over the other examples of a batch, and the most that it can tell about their information."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, option, real

NEEDS = {"cross_entropy_loss": "m3.cross_entropy_loss"}
START: dict[str, Any] = {"x": 1.5, "size": 16}
TITLE = "Which of these belongs to me?"
SECONDS = 2.0

SIZES = [16, 4, 64]
PAIRS, SEED = 256, 7  # a whole number of batches of every size
MOST = 6.0  # nats that a pair shares
GRID = [0.0, 0.5, 1.0, 1.5, 2.0, 2.75, 3.5, 4.5, MOST]


def correlation(information: float) -> float:
    """Of two normal variables that share so many nats: I = -½ ln(1 - ρ²), Cover & Thomas (2006), ch. 8."""
    return math.sqrt(-math.expm1(-2 * information))


@functools.cache
def noise() -> tuple[np.ndarray, np.ndarray]:
    """Return the draws that all pairs are made of."""
    rng = np.random.default_rng(SEED)
    return rng.standard_normal(PAIRS), rng.standard_normal(PAIRS)


def scores(information: float, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the logits of each x over the `size` y of its batch, ln p(y | x) - ln p(y), and where its own y is."""
    rho, spread = (
        correlation(information),
        math.exp(-2 * information),
    )  # the part of y's variance that x leaves open
    x, other = noise()
    y = rho * x + math.sqrt(spread) * other
    candidates = y.reshape(-1, size).repeat(size, axis=0)
    ratio = -((candidates - rho * x[:, None]) ** 2) / (2 * spread) + candidates**2 / 2
    return ratio + information, np.tile(np.arange(size), PAIRS // size)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return ln N minus the loss over the information that a pair shares, and at one."""
    size = option(inputs, "size", SIZES)
    shared = real(inputs, "x", START["x"], 0.0, MOST)

    def loss(information: float) -> float:
        return number(f["cross_entropy_loss"](*scores(information, size)))

    here = loss(shared)
    return {
        "x": shared,
        "size": size,
        "rho": correlation(shared),
        "grid": GRID,
        "cap": math.log(size),
        "curves": {"bound": [math.log(size) - loss(i) for i in GRID], "information": GRID},
        "at": {"loss": here, "bound": math.log(size) - here, "information": shared},
    }
