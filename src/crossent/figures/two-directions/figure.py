"""One Gaussian for a truth of two hills: KL in both directions, and where each of them is least."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import finer, number, numbers, option, real

NEEDS = {
    "gaussian_nll": "m8.gaussian_nll",
    "mixture_log_density": "m8.mixture_log_density",
    "kl_on_grid": "m8.kl_on_grid",
}
START: dict[str, Any] = {"mean": 1.0, "std": 1.2, "ground": "forward"}
TITLE = "Covering and seeking"

TRUE = ([0.6, 0.4], [-2.0, 2.0], [0.5, 0.5])
GRID = np.linspace(-22, 22, 177)
MEANS, STDS = np.linspace(-4, 4, 17), np.linspace(0.4, 3.2, 11)
LEVELS = {
    "forward": [0.75, 0.8, 0.9, 1.1, 1.5, 2.5, 4.0, 8.0, 16.0, 32.0],
    "reverse": [0.6, 0.8, 1.0, 1.3, 1.6, 2.0, 3.0, 5.0, 9.0, 16.0],
}
# Where a search ends: the forward one at the mean and the spread of the truth, the reverse one on either hill.
LEAST = {"forward": [-0.4, 2.022375], "left": [-1.999838, 0.500327], "right": [1.999755, 0.500484]}
ACROSS = np.linspace(-6, 6, 97)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return both divergences at the model, the ground of one of them, and both at the places where they are least."""
    mean = real(inputs, "mean", START["mean"], float(MEANS[0]), float(MEANS[-1]))
    std = real(inputs, "std", START["std"], float(STDS[0]), float(STDS[-1]))
    ground = option(inputs, "ground", ["forward", "reverse"])

    def truth(at: np.ndarray) -> np.ndarray:
        return np.array(numbers(f["mixture_log_density"](at.copy(), *map(list, TRUE)), len(at)))

    def model(at: np.ndarray, m: float, s: float) -> np.ndarray:
        return -np.array(numbers(f["gaussian_nll"](at.copy(), m, s), len(at)))

    p = truth(GRID)

    def kl(m: float, s: float, direction: str) -> float:
        q = model(GRID, m, s)
        pair = (p.copy(), q) if direction == "forward" else (q, p.copy())
        return number(f["kl_on_grid"](GRID.copy(), *pair))

    def both(m: float, s: float) -> dict[str, Any]:
        return {
            "mean": m,
            "std": s,
            "forward": kl(m, s, "forward"),
            "reverse": kl(m, s, "reverse"),
            "density": np.exp(model(ACROSS, m, s)).tolist(),
        }

    return {
        "ground": ground,
        "here": both(mean, std),
        "least": {name: both(*place) for name, place in LEAST.items()},
        "surface": finer([[kl(float(m), float(s), ground) for m in MEANS] for s in STDS]),
        "levels": LEVELS[ground],
        "across": ACROSS.tolist(),
        "truth": np.exp(truth(ACROSS)).tolist(),
    }
