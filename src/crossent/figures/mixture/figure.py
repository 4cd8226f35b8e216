"""A mixture of Gaussians fitted to samples, step by step: each step shares every sample among the components, then refits them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import numbers, option

NEEDS = {"mixture_log_density": "m8.mixture_log_density", "gaussian_nll": "m8.gaussian_nll"}
START: dict[str, Any] = {"components": 2, "start": "together"}
TITLE = "A mixture, step by step"

TRUE = ([0.65, 0.35], [-1.5, 2.0], [0.8, 0.5])
RNG = np.random.default_rng(3)
SAMPLES = np.sort(np.round(np.concatenate([RNG.normal(-1.5, 0.8, 65), RNG.normal(2.0, 0.5, 35)]), 2))
ACROSS = np.linspace(-5, 5, 61)
EDGES = np.linspace(-5, 5, 21)
STEPS = 25
LEAST = 0.05  # a component that shrinks onto one sample would have an endless density
PLACES = {
    "together": {1: [0.5], 2: [0.4, 0.6], 3: [0.4, 0.5, 0.6]},
    "apart": {1: [0.0], 2: [-3.0, 3.0], 3: [-3.0, 0.0, 3.0]},
    "one side": {1: [3.5], 2: [3.0, 4.0], 3: [3.0, 3.5, 4.0]},
}

Model = tuple[list[float], list[float], list[float]]


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the model of every step: its density, its components, its cross-entropy on the samples."""
    count = option(inputs, "components", [2, 1, 3])
    start = option(inputs, "start", list(PLACES))
    x, n = SAMPLES, len(SAMPLES)

    def logs(at: np.ndarray, model: Model) -> np.ndarray:
        return np.array(numbers(f["mixture_log_density"](at.copy(), *map(list, model)), len(at)))

    def parts(at: np.ndarray, model: Model) -> np.ndarray:
        """ln of weight times density, a row for each component."""
        return np.array(
            [
                math.log(max(w, 1e-300)) - np.array(numbers(f["gaussian_nll"](at.copy(), m, s), len(at)))
                for w, m, s in zip(*model, strict=True)
            ]
        )

    model: Model = ([1 / count] * count, list(PLACES[start][count]), [1.0] * count)
    steps: list[dict[str, Any]] = []
    for _ in range(STEPS + 1):
        here = logs(x, model)
        steps.append(
            {
                "weights": model[0],
                "means": model[1],
                "stds": model[2],
                "loss": float(-here.mean()),
                "density": np.exp(logs(ACROSS, model)).tolist(),
                "parts": np.exp(parts(ACROSS, model)).tolist(),
            }
        )
        share = np.exp(parts(x, model) - here)  # how much of each sample each component answers for
        total = share.sum(axis=1)
        means = share @ x / total
        stds = np.sqrt([(r @ (x - m) ** 2) / t for r, m, t in zip(share, means, total, strict=True)])
        if not np.isfinite([total, means, stds]).all():
            break
        model = (
            np.maximum(total / n, 0).tolist(),
            np.clip(means, -1e3, 1e3).tolist(),
            np.clip(stds, LEAST, 1e3).tolist(),
        )
    counts, _ = np.histogram(x, EDGES)
    losses = [step["loss"] for step in steps]
    return {
        "components": count,
        "start": start,
        "samples": x.tolist(),
        "edges": EDGES.tolist(),
        "heights": (counts / n / (EDGES[1] - EDGES[0])).tolist(),
        "across": ACROSS.tolist(),
        "steps": steps,
        "losses": losses + [math.nan] * (STEPS + 1 - len(losses)),
        "last": STEPS,
        "truth_loss": float(-logs(x, TRUE).mean()),
    }
