"""What the lesson on continuous values measures: bins beside densities, bars that hold the truth, two models of the same data.

Each function gives one fact that a sentence states. The formulas are those of `crossent.maths.densities`.
"""

from functools import cache
from math import erfc, sqrt

import numpy as np

from crossent.maths.densities import gaussian_cross_entropy, gaussian_nll, kl_on_grid, mixture_log_density

# Waiting times in minutes that two models foretold, and what they were.
WAITED = np.array([3.0, 5.0, 4.0, 8.0, 6.0, 10.0])
FORETOLD = {
    "careful": np.array([4.0, 4.5, 5.0, 6.5, 6.0, 8.0]),
    "bold": np.array([3.0, 5.0, 4.5, 8.0, 9.0, 9.5]),
}
HILLS = ([0.6, 0.4], [-2.0, 2.0], [0.5, 0.5])  # the truth of the figure on both directions


def binned_bits(std_p: float, std_q: float, width: float) -> float:
    """Cross-entropy in bits of two Gaussians around 0 that are rounded to bins of a width: of probabilities, not densities.

    >>> round(binned_bits(1.0, 1.5, 0.1), 4), round(binned_bits(1.0, 1.5, 4.0), 4)
    (5.5537, 0.4346)
    """
    edges = (np.arange(np.ceil(40 * std_p / width)) + 0.5) * width  # the bins on one side, and that around 0

    def shares(std: float) -> np.ndarray:
        beyond = np.array([erfc(e / std / sqrt(2)) / 2 for e in edges])
        return np.append(1 - 2 * beyond[0], 2 * -np.diff(beyond, append=0.0))

    p, q = shares(std_p), shares(std_q)
    double = np.append(
        0.0, np.ones(len(p) - 1)
    )  # each bin on one side stands for two that share its probability
    happens = p > 0
    return float(-np.sum(p[happens] * (np.log2(q[happens]) - double[happens])))


def of_waiting(model: str, std: float) -> float:
    """Mean surprise at the waiting times where a model's forecasts are Gaussians of one width.

    >>> round(of_waiting("careful", 1.0) - of_waiting("bold", 1.0), 6)
    -0.083333
    """
    return float(np.mean(gaussian_nll(WAITED - FORETOLD[model], 0.0, std)))


def held(count: int, errors: float, runs: int = 2000) -> float:
    """The share of runs whose bar, so many standard errors on either side, holds the closed form.

    >>> 0.6 < held(100, 1.0) < 0.7 < 0.9 < held(100, 1.96) < 0.96
    True
    """
    told, truth = _runs(count, runs), gaussian_cross_entropy(0.0, 1.0, 0.5, 1.5)
    return float(np.mean(np.abs(told[:, 0] - truth) <= errors * told[:, 1]))


def standard_error(count: int) -> float:
    """The standard error of an estimate from so many samples, typical for many runs.

    >>> round(standard_error(100) / standard_error(400), 1)
    2.0
    """
    return float(np.sqrt(np.mean(_runs(count, 2000)[:, 1] ** 2)))


@cache
def _runs(count: int, runs: int) -> np.ndarray:
    """Estimates and standard errors of many runs: p is N(0, 1), q is N(0.5, 1.5)."""
    drawn = np.random.default_rng(count).standard_normal((runs, count))
    surprises = np.asarray(gaussian_nll(drawn, 0.5, 1.5))
    return np.stack([surprises.mean(axis=1), surprises.std(axis=1, ddof=1) / sqrt(count)], axis=1)


@cache
def one_for_two(mean: float, std: float) -> tuple[float, float]:
    """KL in both directions, forward and reverse, of the truth with two hills and one Gaussian.

    >>> [round(kl, 3) for kl in one_for_two(-2.0, 0.5)]
    [12.127, 0.511]
    """
    x = np.linspace(-22, 22, 881)
    p, q = mixture_log_density(x, *HILLS), -np.asarray(gaussian_nll(x, mean, std))
    return kl_on_grid(x, p, q), kl_on_grid(x, q, p)
