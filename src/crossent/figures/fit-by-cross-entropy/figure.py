"""A Gaussian set by hand on samples, the cross-entropy around it, and the minimum that a descent and their own fit find."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import finer, number, numbers, real

NEEDS = {"gaussian_nll": "m8.gaussian_nll", "fit_gaussian": "m8.fit_gaussian"}
START: dict[str, Any] = {"mean": -1.0, "std": 0.7}
TITLE = "Fit by cross-entropy"

SAMPLES = np.round(np.random.default_rng(5).normal(0.9, 1.2, 30), 2)
MEANS, STDS = np.linspace(-2, 4, 19), np.linspace(0.4, 3.2, 15)
LEVELS = [1.48, 1.52, 1.6, 1.75, 2.0, 2.4, 3.0, 4.0, 6.0, 10.0]
ACROSS = np.linspace(-3, 5, 81)
NEAR = 0.03  # nats above the least: the dotted ring
RATE, STEPS, LONGEST = 0.2, 60, 0.5  # a longer step, from where it is steep, is cut to that


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the surface, the model by hand, the descent from it, and their fit."""
    mean = real(inputs, "mean", START["mean"], float(MEANS[0]), float(MEANS[-1]))
    std = real(inputs, "std", START["std"], float(STDS[0]), float(STDS[-1]))

    def loss(m: float, s: float) -> float:
        if not (math.isfinite(m) and math.isfinite(s) and s > 0):
            return math.nan
        return float(np.mean(numbers(f["gaussian_nll"](SAMPLES.copy(), m, s), len(SAMPLES))))

    path = [[mean, std]]
    for _ in range(STEPS):
        m, u, h = path[-1][0], math.log(path[-1][1]), 1e-4  # in ln σ the standard deviation stays above 0
        down = [
            (loss(m + h, math.exp(u)) - loss(m - h, math.exp(u))) / (2 * h),
            (loss(m, math.exp(u + h)) - loss(m, math.exp(u - h))) / (2 * h),
        ]
        if not all(map(math.isfinite, down)):
            break
        part = RATE * min(1.0, LONGEST / max(RATE * math.hypot(*down), 1e-12))
        path.append([m - part * down[0], math.exp(u - part * down[1])])
    path += [[math.nan, math.nan]] * (STEPS + 1 - len(path))
    told = f["fit_gaussian"](SAMPLES.copy())
    fit = [number(v) for v in told] if isinstance(told, tuple | list) and len(told) == 2 else [math.nan] * 2

    def density(m: float, s: float) -> list[float]:
        if not (math.isfinite(m) and math.isfinite(s) and s > 0):
            return [math.nan] * len(ACROSS)
        return np.exp(-np.array(numbers(f["gaussian_nll"](ACROSS.copy(), m, s), len(ACROSS)))).tolist()

    return {
        "mean": mean,
        "std": std,
        "samples": SAMPLES.tolist(),
        "surface": finer([[loss(float(m), float(s)) for m in MEANS] for s in STDS]),
        "levels": LEVELS,
        "across": ACROSS.tolist(),
        "density": density(mean, std),
        "loss": loss(mean, std),
        "path": path,
        "losses": [loss(*p) for p in path],
        "steps": STEPS,
        "fit": fit,
        "fit_loss": loss(*fit),
        "goal": loss(*fit) + NEAR,
        "fit_density": density(*fit),
    }
