"""Many estimates of one cross-entropy, each with its error bar, and how both shrink with the number of samples."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import number, numbers, real, whole

NEEDS = {
    "gaussian_nll": "m8.gaussian_nll",
    "gaussian_cross_entropy": "m8.gaussian_cross_entropy",
    "monte_carlo_cross_entropy": "m8.monte_carlo",
}
START: dict[str, Any] = {"size": 1, "seed": 0, "bar": 1.96}
TITLE = "An estimate and its error bar"

SIZES = [10, 40, 160, 640]
RUNS = 40
P, Q = (0.0, 1.0), (0.5, 1.5)  # mean and standard deviation


def pair(result: Any) -> tuple[float, float]:
    """Return an estimate and its standard error as plain numbers."""
    if not isinstance(result, tuple | list) or len(result) != 2:
        return math.nan, math.nan
    return number(result[0]), number(result[1])


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the estimates of every run and size, their errors, and how many bars hold the closed form."""
    size = whole(inputs, "size", START["size"], 0, len(SIZES) - 1)
    seed = whole(inputs, "seed", START["seed"], 0, 9999)
    bar = real(inputs, "bar", START["bar"], 0.5, 3.0)  # standard errors on either side
    truth = number(f["gaussian_cross_entropy"](*P, *Q))

    def log_density(x: Any) -> Any:
        return -np.array(numbers(f["gaussian_nll"](np.array(x, dtype=float), *Q), np.size(x)))

    estimates, errors = [], []
    for k, count in enumerate(SIZES):
        drawn = np.random.default_rng([seed, k]).normal(*P, (RUNS, count))
        told = [pair(f["monte_carlo_cross_entropy"](row.copy(), log_density)) for row in drawn]
        estimates.append([e for e, _ in told])
        errors.append([s for _, s in told])
    off = np.abs(np.array(estimates) - truth)
    held = off <= bar * np.array(errors)
    typical = np.sqrt(np.mean(np.square(errors), axis=1))
    actual = np.sqrt(np.mean(np.square(off), axis=1))
    return {
        "size": size,
        "seed": seed,
        "sizes": SIZES,
        "runs": RUNS,
        "truth": truth,
        "estimates": estimates,
        "errors": errors,
        "bars": (bar * np.array(errors)).tolist(),
        "held": held.tolist(),
        "bar": bar,
        "expected": RUNS * math.erf(bar / math.sqrt(2)),  # if estimates were Gaussian
        "coverage": held.sum(axis=1).tolist(),
        "at": np.log10(SIZES).tolist(),
        "off": np.log10(off).tolist(),
        "typical": typical.tolist(),
        "typical_at": np.log10(typical).tolist(),
        "actual": actual.tolist(),
        "guide": [float(np.log10(typical[0] * math.sqrt(SIZES[0] / n))) for n in SIZES],
        "ticks": [{"value": v, "at": math.log10(v)} for v in (0.001, 0.01, 0.1, 1)],
    }
