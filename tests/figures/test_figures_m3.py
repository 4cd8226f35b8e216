"""What the figures of softmax and its loss claim, held against mathematics worked out here."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, Functions, load, needed


def data(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    """Return a figure's answer; given functions replace the right ones."""
    figure = load(name)
    mine: Functions = {**needed(figure), **functions}
    answer: dict[str, Any] = figure.compute(mine, {**figure.START, **(inputs or {})})
    return answer


def test_class_zero_has_one_half_where_its_logit_equals_the_others_together() -> None:
    answer = data("class-zero-curve")
    assert answer["half"] == pytest.approx(math.log(math.exp(0.5) + math.exp(-1)), abs=1e-4)
    for others in ([0.0, 0.0], [1.0, -2.0], [-2.0, -2.0]):
        half = data("class-zero-curve", {"others": others})["half"]
        at = data("class-zero-curve", {"others": others, "z": half})["shares"]
        assert at[0] == pytest.approx(0.5, abs=1e-4) and sum(at) == pytest.approx(1)
    assert data("class-zero-curve", {"others": [2.0, 2.0]})["half"] is None  # beyond the axis


def test_the_curve_reaches_neither_0_nor_1() -> None:
    for reach in (2, 10):
        curve = data("class-zero-curve", {"reach": reach})["curve"]
        assert curve["x"][0] == -reach and curve["x"][-1] == reach
        assert curve["y"][0] > 0 and curve["y"][-1] < 1 and all(a < b for a, b in pairwise(curve["y"]))


def test_a_logit_stays_on_the_axis_that_is_shown() -> None:
    assert data("class-zero-curve", {"z": 9.0, "reach": 2})["z"] == 2
    assert data("class-zero-curve", {"z": 9.0, "reach": 10})["z"] == 9


@pytest.mark.parametrize("label", range(4))
def test_the_arrows_lead_from_p_to_q_and_sum_to_0(label: int) -> None:
    answer = data("logits-and-gradient", {"logits": [1.5, -0.5, 3.0, 0.25], "label": label})
    for p, q, g in zip(answer["p"], answer["q"], answer["gradient"], strict=True):
        assert p + g == pytest.approx(q)
    assert answer["gradient_sum"] == pytest.approx(0, abs=1e-12) and answer["q_sum"] == pytest.approx(1)
    assert answer["loss"] == pytest.approx(-math.log(answer["q"][label]))


def test_a_shift_of_all_logits_changes_nothing_below() -> None:
    before = data("logits-and-gradient")
    after = data("logits-and-gradient", {"logits": [z + 2.5 for z in before["logits"]]})
    for key in ("q", "gradient", "loss"):
        assert after[key] == pytest.approx(before[key])


@pytest.mark.parametrize("rate", [0.2, 1.0, 5.0])
def test_a_step_goes_against_the_gradient_and_lowers_the_loss(rate: float) -> None:
    answer = data("logits-and-gradient", {"rate": rate})
    wanted = [z - rate * g for z, g in zip(answer["logits"], answer["gradient"], strict=True)]
    assert answer["next"] == pytest.approx([min(5, max(-5, z)) for z in wanted])
    assert data("logits-and-gradient", {"logits": answer["next"]})["loss"] < answer["loss"]


def test_a_gradient_that_is_no_number_moves_nothing() -> None:
    answer = data("logits-and-gradient", cross_entropy_grad=lambda z, y: [[math.nan] * 4])
    assert answer["next"] == answer["logits"]


@pytest.mark.parametrize("label", range(3))
def test_the_triangle_is_the_surprise_at_the_true_class(label: int) -> None:
    answer = data("probability-triangle", {"label": label, "q": [0.1, 0.6, 0.3]})
    side = answer["side"]
    assert side * side <= 700 and len(answer["mesh"]) == len(answer["corners"])
    for corner, loss in zip(answer["corners"], answer["mesh"], strict=True):
        if min(corner) > 0:  # on the edges the corners stand a little inside
            assert loss == pytest.approx(-math.log(corner[label] / side), abs=0.12)
        assert math.isfinite(loss)
    assert answer["costs"] == pytest.approx([-math.log(q) for q in (0.1, 0.6, 0.3)])
    assert answer["centre"] == pytest.approx(math.log(3))


def test_temperature_keeps_the_order_and_raises_the_entropy() -> None:
    answer = data("temperature")
    t = answer["temperatures"]
    assert (t[0], t[answer["plain"]], t[-1]) == (0.1, 1.0, 10.0)
    assert all(b / a == pytest.approx(10 ** (1 / 40), rel=0.01) for a, b in pairwise(t))
    for tick in answer["ticks"]:
        assert 0.1 * 10 ** (tick["frame"] / 40) == pytest.approx(tick["value"])
    assert all(a < b for a, b in pairwise(answer["entropy"]))
    assert answer["entropy"][0] < 0.01 and answer["even"] == pytest.approx(math.log(5))
    assert answer["even"] - 0.02 < answer["entropy"][-1] < answer["even"]
    for q in answer["q"]:
        assert sum(q) == pytest.approx(1) and q == sorted(q, reverse=True)
    powers = [math.exp(z) for z in answer["logits"]]
    assert answer["q"][answer["plain"]] == pytest.approx([x / sum(powers) for x in powers])


@pytest.mark.parametrize("seed", [3, 4, 50])
def test_the_largest_gap_is_a_v_against_the_step(seed: int) -> None:
    answer = data("gradient-check", {"seed": seed})
    error = answer["error"]["log"]
    assert not np.any(answer["off"])
    assert error[0] - error[1] == pytest.approx(2, abs=0.1)  # truncation falls with h²
    assert min(error) < -9 and error.index(min(error)) in (3, 4, 5)
    assert error[8] > min(error) + 2  # rounding grows with 1/h
    assert answer["numeric"][4] == pytest.approx(answer["analytic"], abs=1e-8)


@pytest.mark.parametrize(
    "wrong", [lambda g: 4 * g, lambda g: -g, lambda g: np.roll(g, 1, axis=1)], ids=["sum", "sign", "class"]
)
def test_a_wrong_gradient_leaves_the_diagonal_at_every_step(wrong: Any) -> None:
    answer = data("gradient-check", cross_entropy_grad=lambda z, y: wrong(LOOPS["cross_entropy_grad"](z, y)))
    assert all(sum(row) >= 6 for row in answer["off"])
    assert min(answer["error"]["log"]) > -2


def test_every_batch_is_another_one_and_stays_the_same() -> None:
    one, again, other = (data("gradient-check", {"seed": s})["logits"] for s in (3, 3, 4))
    assert one == again != other


def test_small_numbers_are_written_as_programmers_write_them() -> None:
    scientific = load("gradient-check").scientific
    assert [scientific(x) for x in (1.94e-11, 0.1071, 3.8e-5, math.inf, math.nan)] == [
        *("1.9e-11", "0.107", "3.8e-5", "∞", "NaN"),
    ]
