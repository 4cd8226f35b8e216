"""KL in both directions for every pair of two-outcome distributions: the map of their difference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, real

NEEDS = {"kl_divergence": "m2.kl_divergence"}
START = {"p": 0.5, "q": 0.9}
TITLE = "Swap p and q"

GRID = [round(0.02 + 0.04 * i, 2) for i in range(25)]


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return KL(p‖q) - KL(q‖p) over the grid, and both directions at one point."""
    p, q = real(inputs, "p", START["p"], 0.01, 0.99), real(inputs, "q", START["q"], 0.01, 0.99)

    def kl(a: float, b: float) -> float:
        return number(f["kl_divergence"](np.array([a, 1 - a]), np.array([b, 1 - b])))

    forward = np.array([[kl(a, b) for a in GRID] for b in GRID])  # row: q; column: p
    return {
        "p": p,
        "q": q,
        "forward": kl(p, q),
        "backward": kl(q, p),
        "grid": GRID,
        "difference": np.round(forward - forward.T, 4).tolist(),
    }
