"""What the figures of continuous values claim, held against mathematics worked out here."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from figure_tools import load, needed
from scipy import optimize, stats

from crossent.maths import densities


def answer(name: str, inputs: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a figure's answer from the course's own functions."""
    figure = load(name)
    own = {function: getattr(densities, function) for function in figure.NEEDS}
    data = figure.compute(own, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


def test_the_price_is_0_where_the_marked_edge_is_and_negative_below() -> None:
    data = answer("negative-nats")
    assert answer("negative-nats", {"std": data["edge"]})["nats"] == pytest.approx(0, abs=1e-12)
    below = [price < 0 for price in data["curves"]["m"]]
    assert below == [std < data["edge"] for std in data["stds"]]
    assert data["peak"] == pytest.approx(max(data["density"])) == pytest.approx(stats.norm.pdf(0, 0, 0.15))


def test_another_unit_lifts_every_price_by_its_logarithm_and_leaves_the_bits() -> None:
    metres, centimetres = (answer("negative-nats", {"unit": unit}) for unit in ("m", "cm"))
    lifted = np.array(metres["curves"]["m"]) + math.log(100)
    assert metres["curves"]["cm"] == pytest.approx(lifted.tolist())
    assert centimetres["nats"] == pytest.approx(metres["nats"] + math.log(100))
    assert centimetres["bits"] == pytest.approx(metres["bits"])
    edges = (np.arange(-200, 201) + 0.5) / 100
    p = np.diff(stats.norm.cdf(edges, 0, 0.15))
    assert metres["bits"] == pytest.approx(-np.sum(p[p > 0] * np.log2(p[p > 0])), abs=1e-3)


def test_four_times_the_samples_halve_the_error_and_bars_hold_the_closed_form() -> None:
    many = [answer("error-bar", {"seed": seed}) for seed in range(6)]
    typical, actual = (
        np.mean([np.square(d[key]) for d in many], axis=0) ** 0.5 for key in ("typical", "actual")
    )
    assert typical[:-1] / typical[1:] == pytest.approx([2, 2, 2], abs=0.15)
    assert actual == pytest.approx(typical, rel=0.2)
    assert many[0]["truth"] == pytest.approx(
        0.5 * math.log(2 * math.pi) + math.log(1.5) + (1 + 0.25) / (2 * 2.25)
    )
    held = np.sum([d["coverage"] for d in many], axis=0) / 240
    assert held.min() > 0.8 and held.max() < 1 and held[3] > 0.92 > held[0]  # surprises are skewed
    assert np.array(many[0]["held"]).sum(axis=1).tolist() == many[0]["coverage"]


def test_longer_bars_hold_more() -> None:
    bars = [answer("error-bar", {"bar": bar, "size": 3}) for bar in (0.5, 1.0, 1.96, 3.0)]
    assert np.all(np.diff([d["coverage"][3] for d in bars]) >= 0)
    shares = [40 * (2 * stats.norm.cdf(bar) - 1) for bar in (0.5, 1.0, 1.96, 3.0)]
    assert [d["expected"] for d in bars] == pytest.approx(shares)


def test_descent_ends_where_the_fit_is() -> None:
    data = answer("fit-by-cross-entropy")
    assert data["losses"][-1] == pytest.approx(data["fit_loss"], abs=1e-4)
    assert np.all(np.diff(data["losses"]) < 1e-9) and data["fit_loss"] <= np.min(data["surface"])
    assert data["path"][-1] == pytest.approx(data["fit"], abs=0.01)


@pytest.mark.parametrize("start", ["apart", "together", "one side"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_no_step_of_a_mixture_goes_up(count: int, start: str) -> None:
    data = answer("mixture", {"components": count, "start": start})
    assert len(data["steps"]) == data["last"] + 1 and np.all(np.diff(data["losses"]) < 1e-9)
    for step in data["steps"]:
        assert sum(step["weights"]) == pytest.approx(1)
        assert np.sum(step["parts"], axis=0) == pytest.approx(step["density"])
    assert (data["losses"][-1] < data["truth_loss"]) == (count > 1)  # it knows the samples' accidents
    width = data["edges"][1] - data["edges"][0]
    assert sum(data["heights"]) * width == pytest.approx(1)


def test_components_that_start_together_wait_on_a_plateau() -> None:
    losses = answer("mixture", {"components": 2, "start": "together"})["losses"]
    one = answer("mixture", {"components": 1})["losses"][-1]
    assert one - losses[10] < 0.01 < 0.3 < one - losses[-1]  # ten steps
    assert losses[0] - losses[1] > 0.5


def test_each_direction_is_least_where_it_is_marked() -> None:
    figure, data = load("two-directions"), answer("two-directions")
    truth = densities.mixture_log_density(figure.GRID, *figure.TRUE)

    def kl(direction: str, place: Any) -> float:
        model = -densities.gaussian_nll(figure.GRID, place[0], np.exp(place[1]))
        return densities.kl_on_grid(
            figure.GRID, *((truth, model) if direction == "forward" else (model, truth))
        )

    for name, direction in (("forward", "forward"), ("left", "reverse"), ("right", "reverse")):
        mean, std = figure.LEAST[name]
        found = optimize.minimize(
            lambda at, d=direction: kl(d, at), [mean + 0.2, math.log(std) + 0.1], method="Nelder-Mead"
        )
        assert [found.x[0], math.exp(found.x[1])] == pytest.approx([mean, std], abs=2e-3)
        assert data["least"][name][direction] == pytest.approx(found.fun, abs=1e-6)
    weights, means, stds = figure.TRUE
    centre = np.dot(weights, means)
    spread = math.sqrt(np.dot(weights, np.square(stds) + np.square(means)) - centre**2)
    assert figure.LEAST["forward"] == pytest.approx([centre, spread], abs=1e-5)
    assert data["least"]["left"]["reverse"] == pytest.approx(-math.log(0.6), abs=1e-3)
    assert data["least"]["left"]["forward"] > 10 * data["least"]["forward"]["forward"]


def test_a_reverse_surface_has_its_lowest_ground_on_the_larger_hill() -> None:
    figure = load("two-directions")
    data = figure.compute(needed(figure), {**figure.START, "ground": "reverse"})
    row, column = np.unravel_index(np.argmin(data["surface"]), np.shape(data["surface"]))
    assert np.linspace(-4, 4, 33)[column] == -2 and np.linspace(0.4, 3.2, 21)[row] == pytest.approx(0.54)
