"""Densities in place of probabilities: Gaussian ones and their mixtures, cross-entropy in nats, its estimates, its bits.

A density is no probability: it may exceed 1, so its surprise and its cross-entropy may be negative. Only with the width
of a bin does it become one. Everything that is small is kept as a logarithm.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import logsumexp

from crossent.maths.arrays import Floats

HALF_LOG_TWO_PI = 0.5 * math.log(2 * math.pi)


def gaussian_nll(x: ArrayLike, mean: ArrayLike, std: ArrayLike) -> Floats | np.float64:
    """How surprising a value is to a Gaussian density: its negative log-likelihood.

    Formula: -ln N(x; μ, σ) = ln(σ √(2π)) + (x - μ)² / (2σ²).

    Args:
        x: values, any shape, in any unit.
        mean: μ, in the unit of x; a number, or of a shape that goes with that of x.
        std: σ > 0, in the unit of x; likewise.

    Returns:
        nats, shape of x. Below 0 where the density is above 1.

    Raises:
        ValueError: std is not above 0. Pass a standard deviation, not its logarithm.

    Example:
        >>> round(float(gaussian_nll(0.0, 0.0, 1.0)), 6)
        0.918939

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 1.2.4.
    """
    std = _positive(std, "std")
    z = (np.asarray(x, dtype=np.float64) - np.asarray(mean, dtype=np.float64)) / std
    return HALF_LOG_TWO_PI + np.log(std) + 0.5 * z * z


def gaussian_cross_entropy(mean_p: float, std_p: float, mean_q: float, std_q: float) -> float:
    """The surprise to be expected when values follow one Gaussian density and you believe another.

    Formula: H(p, q) = ln(τ √(2π)) + (σ² + (μ - ν)²) / (2τ²) for p = N(μ, σ) and q = N(ν, τ).

    Args:
        mean_p: μ.
        std_p: σ > 0.
        mean_q: ν, in the same unit.
        std_q: τ > 0.

    Returns:
        nats, at least H(p) = ln(σ √(2πe)), which is negative where σ < 1/√(2πe) = 0.242.

    Raises:
        ValueError: a standard deviation is not above 0. Pass standard deviations, not their logarithms.

    Example:
        >>> round(gaussian_cross_entropy(0.0, 0.1, 0.0, 0.1), 6)
        -0.883647

    Source: Cover & Thomas (2006), Elements of Information Theory, sections 8.1 and 8.5.
    """
    sigma, tau = float(_positive(std_p, "std_p")), float(_positive(std_q, "std_q"))
    # E[(x - ν)²] = σ² + (μ - ν)² is all that the mean of gaussian_nll needs to know of p.
    return HALF_LOG_TWO_PI + math.log(tau) + (sigma**2 + (mean_p - mean_q) ** 2) / (2 * tau**2)


def bits_at_resolution(nats: ArrayLike, width: float) -> Floats | np.float64:
    """The bits that a value costs once it is rounded to bins of a width.

    Formula: (nats - ln width) / ln 2, since a bin has the probability density · width where the density hardly changes in it.

    Args:
        nats: surprise or cross-entropy of a density, any shape; may be negative.
        width: of a bin, above 0, in the unit of the density's x.

    Returns:
        bits, shape of nats.

    Raises:
        ValueError: width is not above 0. Pass the distance between neighbouring rounded values.

    Example:
        >>> float(bits_at_resolution(0.0, 0.125))
        3.0

    Source: Cover & Thomas (2006), Elements of Information Theory, section 8.3.
    """
    return (np.asarray(nats, dtype=np.float64) - np.log(_positive(width, "width"))) / np.log(2)


def monte_carlo_cross_entropy(
    samples: ArrayLike, log_density: Callable[[Floats], ArrayLike]
) -> tuple[float, float]:
    """Cross-entropy estimated from what happened, and how far the estimate may be off.

    Formula: the mean of -ln q(x_i) over samples x_i of p, and their standard deviation (1/(N - 1)) over √N.

    Args:
        samples: x_1 … x_N, drawn from p, shape (N,), N ≥ 2.
        log_density: ln q, a function of an array, in nats.

    Returns:
        (estimate, standard_error), both in nats.

    Raises:
        ValueError: there are fewer than two samples. One says nothing of how far it may be off.

    Example:
        >>> estimate, error = monte_carlo_cross_entropy([-1.0, 1.0, 3.0], lambda x: -gaussian_nll(x, 0.0, 1.0))
        >>> round(estimate, 4), round(error, 4)
        (2.7523, 1.3333)

    Source: Owen (2013), Monte Carlo theory, methods and examples, section 2.1.
    """
    values = _samples(samples, 2)
    surprises = -np.asarray(log_density(values), dtype=np.float64)
    return float(surprises.mean()), float(surprises.std(ddof=1) / math.sqrt(len(values)))


def fit_gaussian(samples: ArrayLike) -> tuple[float, float]:
    """The Gaussian density with the least cross-entropy on samples, which is the likeliest one.

    Formula: μ = mean of x_i, σ² = mean of (x_i - μ)², with 1/N.

    Args:
        samples: x_1 … x_N, shape (N,), N ≥ 1.

    Returns:
        (mean, std), in the unit of the samples. std is 0 where all samples are equal.

    Raises:
        ValueError: there are no samples. Pass at least one.

    Example:
        >>> fit_gaussian([1.0, 3.0])
        (2.0, 1.0)

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 1.2.4.
    """
    values = _samples(samples, 1)
    return float(values.mean()), float(values.std())


def mixture_log_density(
    x: ArrayLike, weights: ArrayLike, means: ArrayLike, stds: ArrayLike
) -> Floats | np.float64:
    """The logarithm of a density that is a weighted sum of Gaussian ones.

    Formula: ln Σ_k w_k N(x; μ_k, σ_k), by log-sum-exp of ln w_k + ln N.

    Args:
        x: values, any shape.
        weights: w, at least 0, their sum 1, shape (K,).
        means: μ, shape (K,).
        stds: σ > 0, shape (K,).

    Returns:
        nats, shape of x. Finite however far out x lies.

    Raises:
        ValueError: the shapes differ, or a std is not above 0. Give each component a weight, a mean and a std.

    Example:
        >>> round(float(mixture_log_density(0.0, [0.5, 0.5], [-1.0, 1.0], [1.0, 1.0])), 6)
        -1.418939

    Source: Bishop (2006), Pattern Recognition and Machine Learning, section 9.2.
    """
    w, mu = np.asarray(weights, dtype=np.float64), np.asarray(means, dtype=np.float64)
    sigma = _positive(stds, "stds")
    if not (w.ndim == 1 and w.shape == mu.shape == sigma.shape):
        raise ValueError(
            f"weights, means and stds have the shapes {w.shape}, {mu.shape} and {sigma.shape}, expected (K,) for each: "
            "one of each for every component."
        )
    terms = -np.asarray(gaussian_nll(np.asarray(x, dtype=np.float64)[..., None], mu, sigma))
    return logsumexp(terms, axis=-1, b=w)  # b is the factor of each term: a weight of 0 adds nothing


def kl_on_grid(grid: ArrayLike, log_p: ArrayLike, log_q: ArrayLike) -> float:
    """What believing the density q costs beyond p, added up over a grid of values.

    Formula: KL(p‖q) = ∫ p (ln p - ln q) dx, by the trapezoid rule.

    Args:
        grid: values, rising, shape (N,); wide and fine enough for p.
        log_p: ln p there, shape (N,); -inf where p is 0.
        log_q: ln q there, shape (N,).

    Returns:
        nats. inf where q is 0 and p is not.

    Raises:
        ValueError: the shapes differ, or there are fewer than two values. Give ln p and ln q at each value of the grid.

    Example:
        >>> x = np.linspace(-10.0, 10.0, 1001)
        >>> round(kl_on_grid(x, -gaussian_nll(x, 0.0, 1.0), -gaussian_nll(x, 1.0, 1.0)), 6)
        0.5

    Source: Cover & Thomas (2006), Elements of Information Theory, section 8.5.
    """
    x, p, q = (np.asarray(a, dtype=np.float64) for a in (grid, log_p, log_q))
    if x.ndim != 1 or not x.shape == p.shape == q.shape or len(x) < 2:
        raise ValueError(
            f"grid, log_p and log_q have the shapes {x.shape}, {p.shape} and {q.shape}, expected (N,) for each, N ≥ 2: "
            "both logarithms at each value of the grid."
        )
    happens = p > -np.inf
    excess = np.zeros_like(x)  # where p is 0 nothing happens, whatever q is
    excess[happens] = np.exp(p[happens]) * (p[happens] - q[happens])
    return float(np.trapezoid(excess, x))


def _positive(value: ArrayLike, name: str) -> Floats:
    array = np.asarray(value, dtype=np.float64)
    if not (array > 0).all():
        raise ValueError(f"{name} is {array}, expected numbers above 0, in the unit of x.")
    return array


def _samples(samples: ArrayLike, least: int) -> Floats:
    array = np.asarray(samples, dtype=np.float64)
    if array.ndim != 1 or len(array) < least:
        raise ValueError(
            f"samples has shape {array.shape}, expected (N,) with N of {least} or more: one number for each sample."
        )
    return array
