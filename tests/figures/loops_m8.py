"""Module 8's functions written as slow, plain loops."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np


def each(x: Any, one: Callable[[float], float]) -> Any:
    array = np.asarray(x, dtype=float)
    if array.ndim == 0:
        return one(float(array))
    return np.array([one(v) for v in array.reshape(-1).tolist()]).reshape(array.shape)


def gaussian_nll(x: Any, mean: float, std: float) -> Any:
    if std <= 0:
        raise ValueError("std must be above 0")
    mean, std = float(mean), float(std)
    constant = math.log(std) + math.log(2 * math.pi) / 2
    return each(x, lambda v: constant + (v - mean) * (v - mean) / (2 * std * std))


def gaussian_cross_entropy(mean_p: float, std_p: float, mean_q: float, std_q: float) -> float:
    entropy = math.log(std_p) + (math.log(2 * math.pi) + 1) / 2
    ratio, gap = std_p / std_q, (mean_p - mean_q) / std_q
    return entropy + (ratio * ratio + gap * gap - 1) / 2 - math.log(ratio)


def bits_at_resolution(nats: Any, width: float) -> Any:
    return each(nats, lambda v: v / math.log(2) - math.log2(width))


def monte_carlo_cross_entropy(samples: Any, log_density: Callable[[Any], Any]) -> tuple[float, float]:
    surprises = [-float(v) for v in np.asarray(log_density(np.asarray(samples, dtype=float))).tolist()]
    n = len(surprises)
    mean = sum(surprises) / n
    return mean, math.sqrt(sum([(s - mean) ** 2 for s in surprises]) / (n - 1) / n)


def fit_gaussian(samples: Any) -> tuple[float, float]:
    values = np.asarray(samples, dtype=float).tolist()
    mean = sum(values) / len(values)
    return mean, math.sqrt(sum([(v - mean) ** 2 for v in values]) / len(values))


def mixture_log_density(x: Any, weights: Any, means: Any, stds: Any) -> Any:
    parts = [
        (math.log(w) - math.log(s) - math.log(2 * math.pi) / 2, float(m), 1 / (2 * s * s))
        for w, m, s in zip(weights, means, stds, strict=True)
        if w > 0
    ]

    def one(v: float) -> float:
        terms = [constant - (v - m) * (v - m) * sharp for constant, m, sharp in parts]
        top = max(terms)
        return top + math.log(sum([math.exp(t - top) for t in terms]))

    return each(x, one)


def kl_on_grid(grid: Any, log_p: Any, log_q: Any) -> float:
    x, total = np.asarray(grid, dtype=float).tolist(), 0.0
    pairs = zip(np.asarray(log_p, dtype=float).tolist(), np.asarray(log_q, dtype=float).tolist(), strict=True)
    for a, b in pairs:
        if a > -math.inf:
            total += math.exp(a) * (a - b)
    return total * (x[1] - x[0])


LOOPS = {
    f.__name__: f
    for f in (
        *(gaussian_nll, gaussian_cross_entropy, bits_at_resolution, monte_carlo_cross_entropy),
        *(fit_gaussian, mixture_log_density, kl_on_grid),
    )
}
