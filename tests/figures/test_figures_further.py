"""What the figures of further reading claim, held against mathematics worked out here."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, load, needed
from scipy import integrate, optimize, stats


def answer(name: str, inputs: dict[str, Any] | None = None) -> dict[str, Any]:
    figure = load(name)
    data = figure.compute(needed(figure), {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("temperature", [1.0, 3.0, 20.0])
def test_the_distillation_slope_is_the_difference_of_the_answers_over_t(temperature: float) -> None:
    figure, data = load("distillation"), answer("distillation", {"x": temperature})
    soft = [LOOPS["softmax_with_temperature"](z, temperature) for z in (figure.STUDENT, figure.TEACHER)]
    slope = np.linalg.norm((soft[0] - soft[1]) / temperature)
    assert data["at"]["plain"] == pytest.approx(slope, rel=1e-5)
    assert data["at"]["scaled"] == pytest.approx(slope * temperature**2, rel=1e-5)


def test_t_squared_makes_the_slope_settle_and_a_doubled_t_leaves_a_quarter() -> None:
    figure = load("distillation")
    far = figure.compute(needed(figure), {"x": 20.0})
    near = figure.compute(needed(figure), {"x": 10.0})
    assert far["at"]["scaled"] == pytest.approx(far["limit"], rel=0.1)
    assert near["at"]["plain"] / far["at"]["plain"] == pytest.approx(4, rel=0.2)
    assert far["curves"]["scaled"][0] < far["limit"] / 2


@pytest.mark.parametrize(("p", "gamma"), [(0.9, 2.0), (0.2, 0.0), (0.05, 5.0)])
def test_focal_loss_is_surprise_turned_down(p: float, gamma: float) -> None:
    data = answer("focal-loss", {"x": p, "gamma": gamma})
    assert data["at"]["focal"] == pytest.approx(-((1 - p) ** gamma) * math.log(p))
    assert (data["before"] == data["after"]) == (gamma == 0)


def test_focal_loss_is_not_proper() -> None:
    def expected(p: float) -> float:
        return -0.9 * (1 - p) ** 2 * math.log(p) - 0.1 * p**2 * math.log(1 - p)

    found = optimize.minimize_scalar(expected, bounds=(0.01, 0.99), method="bounded").x
    assert found == pytest.approx(0.69, abs=0.005)  # as the lesson says


@pytest.mark.parametrize("size", [4, 16, 64])
def test_a_batch_shows_no_more_than_there_is_nor_than_ln_n(size: int) -> None:
    data = answer("in-batch", {"size": size})
    bound = np.array(data["curves"]["bound"])
    assert bound[0] == pytest.approx(0, abs=1e-9)
    assert (bound <= math.log(size)).all() and (bound <= np.array(data["grid"]) + 0.05).all()
    assert (np.diff(bound) > 0).all()
    assert answer("in-batch", {"size": size, "x": 6.0})["at"]["bound"] > 0.75 * math.log(size)


def test_the_scores_are_the_log_ratios_of_densities_and_hold_so_much_information() -> None:
    figure = load("in-batch")
    rho = figure.correlation(1.5)
    x, other = figure.noise()
    y = rho * x + math.sqrt(1 - rho**2) * other
    scores, labels = figure.scores(1.5, 4)
    for row, column in ((0, 0), (5, 2), (255, 1)):
        candidate = y[4 * (row // 4) + column]
        ratio = stats.norm(rho * x[row], math.sqrt(1 - rho**2)).logpdf(candidate) - stats.norm.logpdf(
            candidate
        )
        assert scores[row, column] == pytest.approx(ratio)
    assert labels.tolist() == [0, 1, 2, 3] * 64
    joint = stats.multivariate_normal([0, 0], [[1, rho], [rho, 1]])

    def density(b: float, a: float) -> float:
        return joint.pdf([a, b]) * (joint.logpdf([a, b]) - stats.norm.logpdf(a) - stats.norm.logpdf(b))

    grid = np.linspace(-8, 8, 161)
    total = integrate.simpson(
        [integrate.simpson([density(b, a) for b in grid], x=grid) for a in grid], x=grid
    )
    assert total == pytest.approx(1.5, abs=1e-3)


@pytest.mark.parametrize("shift", [-7.5, 0.0, 12.0])
def test_the_z_loss_sees_the_shift_that_the_loss_does_not(shift: float) -> None:
    here, start = answer("z-loss", {"x": shift}), answer("z-loss", {"x": 0.0})
    assert here["at"]["loss"] == pytest.approx(start["at"]["loss"])
    assert here["at"]["log_z"] == pytest.approx(start["at"]["log_z"] + shift)
    assert here["at"]["extra"] == pytest.approx(0.01 * (start["at"]["log_z"] + shift) ** 2)
    assert answer("z-loss", {"x": here["lowest"]})["at"]["extra"] == pytest.approx(0, abs=1e-12)
