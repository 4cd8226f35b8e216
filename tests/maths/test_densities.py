"""Gaussian densities, mixtures and their estimates: against mpmath and SciPy, and by the laws they obey."""

from __future__ import annotations

import math
from typing import Any

import mpmath
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, optimize, stats

from crossent.maths.densities import (
    bits_at_resolution,
    fit_gaussian,
    gaussian_cross_entropy,
    gaussian_nll,
    kl_on_grid,
    mixture_log_density,
    monte_carlo_cross_entropy,
)

RNG = np.random.default_rng(8)
places, widths = st.floats(-50, 50), st.floats(0.01, 20)


def exact_nll(x: float, mean: float, std: float) -> mpmath.mpf:
    """-ln of the density, formed with 50 digits."""
    with mpmath.workdps(50):
        return -mpmath.log(mpmath.npdf(mpmath.mpf(x), mpmath.mpf(mean), mpmath.mpf(std)))


@pytest.mark.parametrize(
    ("x", "mean", "std"),
    [(0, 0, 1), (3.5, -2, 0.25), (1e4, 0, 1), (-40, 2, 0.01), (1e-9, 0, 1e-8), (5, 7, 1e6)],
)
def test_surprise_with_50_digits(x: float, mean: float, std: float) -> None:
    assert gaussian_nll(x, mean, std) == pytest.approx(float(exact_nll(x, mean, std)), rel=1e-14)


@settings(deadline=None)
@given(places, places, widths)
def test_surprise_is_scipys(x: float, mean: float, std: float) -> None:
    assert gaussian_nll(x, mean, std) == pytest.approx(-stats.norm.logpdf(x, mean, std), rel=1e-12, abs=1e-12)


@given(places, places, widths, places, widths)
def test_another_unit_shifts_surprise_by_its_logarithm(
    x: float, mean: float, std: float, shift: float, unit: float
) -> None:
    there = gaussian_nll(unit * x + shift, unit * mean + shift, unit * std)
    assert there == pytest.approx(gaussian_nll(x, mean, std) + math.log(unit), rel=1e-6, abs=1e-6)


@pytest.mark.parametrize("four", [(0, 1, 0, 1), (1, 0.5, -2, 3), (-1, 2, 0.5, 0.3), (0, 0.1, 0, 0.1)])
def test_closed_form_is_the_integral_with_50_digits(four: tuple[float, ...]) -> None:
    mean_p, std_p, mean_q, std_q = map(mpmath.mpf, four)
    with mpmath.workdps(50):
        ends = [mean_p + k * std_p for k in range(-20, 21, 4)]
        there = mpmath.quad(
            lambda x: -mpmath.npdf(x, mean_p, std_p) * mpmath.log(mpmath.npdf(x, mean_q, std_q)), ends
        )
    assert gaussian_cross_entropy(*four) == pytest.approx(float(there), rel=1e-13)


@given(places, widths, places, widths)
def test_no_gaussian_is_below_the_entropy(mean_p: float, std_p: float, mean_q: float, std_q: float) -> None:
    entropy = gaussian_cross_entropy(mean_p, std_p, mean_p, std_p)
    assert entropy == pytest.approx(float(stats.norm.entropy(mean_p, std_p)), rel=1e-12, abs=1e-12)
    assert gaussian_cross_entropy(mean_p, std_p, mean_q, std_q) >= entropy - 1e-9
    assert (entropy < 0) == (std_p < 1 / math.sqrt(2 * math.pi * math.e))


@pytest.mark.parametrize("width", [0.5, 0.1, 0.01])
def test_bits_are_those_of_the_bins(width: float) -> None:
    edges = (np.arange(-4000, 4001) + 0.5) * width
    p, q = (np.diff(stats.norm.cdf(edges, 0, std)) for std in (1.0, 1.5))
    keep = p > 0
    bins = -np.sum(p[keep] * np.log2(np.maximum(q[keep], 1e-300)))
    here = bits_at_resolution(gaussian_cross_entropy(0, 1, 0, 1.5), width)
    assert here == pytest.approx(bins, abs=width**2 / 10)
    assert bits_at_resolution([0.0, math.log(2)], 0.25).tolist() == [2, 3]


@settings(deadline=None)
@given(st.lists(places, min_size=2, max_size=30), places, st.floats(0.5, 5))
def test_estimate_and_its_error_are_scipys(samples: list[float], mean: float, std: float) -> None:
    def log_density(x: Any) -> Any:
        return stats.norm.logpdf(x, mean, std)

    estimate, error = monte_carlo_cross_entropy(samples, log_density)
    surprises = -log_density(np.array(samples))
    assert estimate == pytest.approx(surprises.mean(), rel=1e-12, abs=1e-12)
    assert error == pytest.approx(stats.sem(surprises), rel=1e-9, abs=1e-12)
    again = monte_carlo_cross_entropy(samples, lambda x: log_density(x) - 1)
    assert again == (pytest.approx(estimate + 1), pytest.approx(error, abs=1e-9))


def test_two_errors_cover_the_truth_95_times_of_100() -> None:
    truth, hits = gaussian_cross_entropy(0, 1, 0.5, 1.5), 0
    for _ in range(1000):
        estimate, error = monte_carlo_cross_entropy(
            RNG.standard_normal(200), lambda x: stats.norm.logpdf(x, 0.5, 1.5)
        )
        hits += abs(estimate - truth) <= 1.96 * error
    assert 920 <= hits <= 970


@settings(deadline=None)
@given(st.lists(places, min_size=2, max_size=20), st.floats(-0.5, 0.5), st.floats(0.7, 1.4))
def test_no_gaussian_beats_the_fit(samples: list[float], shift: float, factor: float) -> None:
    mean, std = fit_gaussian(samples)
    assert (mean, std) == pytest.approx(stats.norm.fit(samples), rel=1e-9, abs=1e-9)
    if std > 1e-6:
        best = np.mean(gaussian_nll(samples, mean, std))
        assert np.mean(gaussian_nll(samples, mean + shift * std, std * factor)) >= best - 1e-9


def test_the_fit_is_where_a_search_ends() -> None:
    samples = RNG.normal(3, 0.4, 60)
    found = optimize.minimize(
        lambda v: float(np.mean(gaussian_nll(samples, v[0], np.exp(v[1])))), [0.0, 0.0], tol=1e-10
    )
    assert fit_gaussian(samples) == pytest.approx((found.x[0], np.exp(found.x[1])), rel=1e-5)


@pytest.mark.parametrize("x", [0.0, -3.0, 60.0, 1e4])
def test_mixture_with_50_digits(x: float) -> None:
    weights, means, stds = [0.2, 0.5, 0.3], [-2.0, 0.0, 5.0], [0.5, 1.0, 0.25]
    with mpmath.workdps(50):
        density = sum(
            mpmath.mpf(w) * mpmath.npdf(mpmath.mpf(x), m, s)
            for w, m, s in zip(weights, means, stds, strict=True)
        )
        there = float(mpmath.log(density))
    assert mixture_log_density(x, weights, means, stds) == pytest.approx(there, rel=1e-13)


@settings(deadline=None)
@given(places, places, widths, st.floats(0, 1))
def test_a_mixture_of_equals_is_what_they_are(x: float, mean: float, std: float, share: float) -> None:
    here = mixture_log_density(x, [share, 1 - share], [mean, mean], [std, std])
    assert here == pytest.approx(-float(gaussian_nll(x, mean, std)), rel=1e-9, abs=1e-9)


@pytest.mark.filterwarnings("error")
def test_a_mixture_is_a_density_and_a_weight_of_0_adds_nothing() -> None:
    three = ([0.6, 0.0, 0.4], [-1.0, 9.0, 2.0], [0.3, 0.1, 1.0])
    whole, _ = integrate.quad(lambda x: math.exp(mixture_log_density(x, *three)), -20, 20, points=[-1, 2])
    assert whole == pytest.approx(1, abs=1e-9)
    assert mixture_log_density(9.0, *three) == mixture_log_density(9.0, [0.6, 0.4], [-1.0, 2.0], [0.3, 1.0])
    assert mixture_log_density(np.zeros((2, 3)), *three).shape == (2, 3)


@settings(deadline=None)
@given(st.floats(-2, 2), st.floats(0.3, 2), st.floats(-2, 2), st.floats(0.5, 2))
def test_the_sum_over_a_grid_is_the_closed_form(mp: float, sp: float, mq: float, sq: float) -> None:
    x = np.linspace(-25, 25, 4001)
    here = kl_on_grid(x, -gaussian_nll(x, mp, sp), -gaussian_nll(x, mq, sq))
    there = gaussian_cross_entropy(mp, sp, mq, sq) - gaussian_cross_entropy(mp, sp, mp, sp)
    assert here == pytest.approx(there, rel=1e-8, abs=1e-8) and here >= -1e-9


@pytest.mark.filterwarnings("error")
def test_where_p_is_0_nothing_is_paid_and_where_q_is_0_everything() -> None:
    x = np.linspace(-1, 1, 201)
    left, right = np.where(x < 0, 0.0, -np.inf), np.where(x >= 0, 0.0, -np.inf)
    flat = np.full(201, -math.log(2))
    assert kl_on_grid(x, left, flat) == pytest.approx(math.log(2), abs=0.01)
    assert kl_on_grid(x, left, right) == math.inf


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: gaussian_nll(0.0, 0.0, 0.0), "above 0"),
        (lambda: gaussian_cross_entropy(0, 1, 0, -1), "std_q"),
        (lambda: bits_at_resolution(1.0, 0.0), "width"),
        (lambda: monte_carlo_cross_entropy([1.0], np.negative), "2 or more"),
        (lambda: fit_gaussian([]), "1 or more"),
        (lambda: mixture_log_density(0.0, [1.0], [0.0, 1.0], [1.0, 1.0]), "every component"),
        (lambda: mixture_log_density(0.0, [1.0], [0.0], [-1.0]), "above 0"),
        (lambda: kl_on_grid([0.0], [0.0], [0.0]), "each value of the grid"),
    ],
)
def test_errors_say_how_to_mend_them(call: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        call()
