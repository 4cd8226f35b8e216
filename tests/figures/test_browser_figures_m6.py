"""The drawings of numerical stability, in a real browser: what each of them lets one do."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import test_browser_figures as harness
from figure_tools import LOOPS, doubled
from test_browser_figures_m3 import keys, part, press
from test_browser_figures_m4 import drag, settle

pytestmark = harness.pytestmark
browser, show = harness.browser, harness.show
Show = Callable[..., Any]


def y_of(one: Any, selector: str, nth: int = 0) -> float:
    bounds = one.page.locator(selector).nth(nth).bounding_box()
    return float(bounds["y"] + bounds["height"] / 2)


def test_a_logit_is_pushed_to_1000_without_a_question(show: Show) -> None:
    one = show("clipped-gradient")
    asked = len(one.posted)
    assert "The clipped loss says 16.118 and looks fine, but its gradient is 0.000" in one.words()
    keys(one, "z, the logit", "Home")
    assert part(one, "yours") == "1000.000" and part(one, "naive") == "∞" and part(one, "clipped") == "16.118"
    assert "gradient −1.000" in one.words() and "gradient NaN" in one.words()
    keys(one, "z, the logit", "End")
    assert part(one, "naive") == "NaN" and "0 times the logarithm of 0" in one.words()
    assert len(one.posted) == asked


def test_the_other_label_turns_the_figure_round(show: Show) -> None:
    one = show("clipped-gradient")
    assert "naive: ∞ below −709.8" in one.drawing() and "naive: NaN above 36.7" in one.drawing()
    press(one, "y = 0")
    settle(one)
    assert "naive: NaN below −709.8" in one.drawing() and "naive: ∞ above 36.7" in one.drawing()
    keys(one, "z, the logit", "End")
    assert part(one, "yours") == "1000.000" and one.posted[-1]["label"] == 0
    drag(one, ".grip .knob", -80, 0)
    assert part(one, "yours") != "1000.000"


def test_a_clip_of_their_own_is_seen_to_lie_on_the_clipped_curve(show: Show) -> None:
    def clipping(logits: Any, y: Any) -> float:
        q = np.clip([1 / (1 + math.exp(-min(700.0, z))) if z > -700 else 0.0 for z in logits], 1e-7, 1 - 1e-7)
        return float(LOOPS["binary_cross_entropy"](y, q))

    one = show(
        "clipped-gradient",
        functions={"binary_cross_entropy_from_logits": clipping},
        truth="truth",
        mistake="own",
        passed=False,
    )
    assert "It should be 50.000 nats, with a gradient of −1.000" in one.words()
    assert part(one, "yours") == part(one, "clipped") == "16.118" and "true 50.000" in one.words()


def test_formats_are_lost_one_by_one(show: Show) -> None:
    one = show("dtype-microscope")
    assert "still answers in every format" in one.words()
    for page, lost in ((1, "in float16:"), (1, "in float16, bfloat16 and float32:"), (2, "in every format:")):
        keys(one, "Scale of the logits", *["PageUp"] * page)
        assert f"The naive loss has ended {lost}" in one.words()
    assert part(one, "float64") == "∞" and part(one, "float16") == "NaN"
    assert len(one.posted) == 1
    for scale in ("1.11", "8.88", "8.87", "71"):
        assert f"ends at {scale}" in one.page.locator(".plot").text_content()


def test_a_loss_that_ends_leaves_theirs_without_a_dot(show: Show) -> None:
    def naive(logits: Any, labels: Any) -> float:
        with np.errstate(all="ignore"):
            powers = np.exp(logits)
            return float(-np.log(powers[0, labels[0]] / powers.sum()))

    one = show(
        "dtype-microscope", functions={"cross_entropy_from_logits": naive}, truth="truth", passed=False
    )
    keys(one, "Scale of the logits", "End")
    assert "yours NaN" in one.words() and "true" in one.words()
    assert "In float64 yours is NaN off" in one.words()


def test_the_end_of_a_large_error_is_written_below_the_heading(show: Show) -> None:
    def added(scales: Any) -> Any:
        z = np.asarray(scales, dtype=float)[..., None] * np.array([1.0, 2.0, 10.0])
        with np.errstate(all="ignore"):
            naive = -np.log(np.exp(z[..., 0]) / np.exp(z).sum(axis=-1))
        return naive + np.logaddexp.reduce(z, axis=-1) - z[..., 0]

    one = show("dtype-microscope", functions={"naive_error": added}, truth="truth", passed=False)
    below = one.page.evaluate(
        """() => {
            const box = (words) => [...document.querySelectorAll('.plot text')]
                .find((text) => text.textContent.includes(words)).getBoundingClientRect();
            return box('float64 ends at').top - box('largest error up to').bottom;
        }"""
    )
    assert below >= 0


def test_two_right_losses_are_not_told_apart_by_their_last_digit(show: Show) -> None:
    def other(logits: Any, labels: Any) -> float:
        return float(np.logaddexp.reduce(logits[0]) - logits[0, labels[0]])

    one = show(
        "dtype-microscope", functions={"cross_entropy_from_logits": other}, truth="truth", passed=False
    )
    assert "Green is the truth" not in one.words()


def test_the_gap_is_dragged_past_the_floor(show: Show) -> None:
    one = show("smoothing-floor")
    assert part(one, "floor") == "0.500" and part(one, "best") == "4.511"
    assert "Beyond 4.51 it rises again" in one.words()
    before = one.posted[-1]["gap"]
    drag(one, ".grip .knob", -200, 0)
    assert one.posted[-1]["gap"] < before - 3 and "It falls until 4.51" in one.words()
    floor, ring = y_of(one, ".plot .curve.p.dash"), y_of(one, ".plot circle.yours[r='5']")
    assert floor == pytest.approx(ring, abs=1)


def test_without_epsilon_the_loss_falls_for_ever(show: Show) -> None:
    one = show("smoothing-floor")
    keys(one, "Epsilon, the share that is smoothed", "Home")
    settle(one)
    assert "for ever" in one.words() and part(one, "best") == "∞"
    assert one.page.locator(".plot circle.yours[r='5']").get_attribute("visibility") == "hidden"
    press(one, "1000")
    keys(one, "Epsilon, the share that is smoothed", "PageUp")
    settle(one)
    assert one.posted[-1] | {"classes": 1000, "epsilon": 0.1} == one.posted[-1]
    assert part(one, "floor") == "1.015" and "gap 9.11" in one.drawing()


def test_a_wrong_target_moves_the_floor_and_leaves_the_curve(show: Show) -> None:
    def spread(labels: Any, count: int, epsilon: float) -> Any:
        onehot = LOOPS["one_hot"](labels, count)
        return (1 - epsilon) * onehot + epsilon / (count - 1) * (1 - onehot)

    one = show(
        "smoothing-floor", functions={"smooth_labels": spread}, truth="truth", mistake="own", passed=False
    )
    assert "entropy of 0.545 nats; the floor of the loss is at 0.500" in one.words()
    assert y_of(one, ".plot .truth") > y_of(one, ".plot .mistake") > 0
    assert one.page.locator(".plot .curve.right").first.get_attribute("d") == ""  # the curve is right


def test_their_temperature_is_taken_by_a_button(show: Show) -> None:
    one = show("reliability")
    assert "promises more than it keeps" in one.words()
    error = part(one, "ece")
    press(one, "Your fit")
    assert float(part(one, "ece")) < float(error) / 4 and "no answer has changed" in one.words()
    fitted = part(one, "t")
    keys(one, "Temperature T", "ArrowRight")
    assert float(part(one, "t")) > float(fitted)
    keys(one, "Temperature T", "ArrowLeft")
    assert float(part(one, "t")) < float(fitted) + 0.2
    keys(one, "Temperature T", "End")
    assert "promises less than it keeps" in one.words()
    press(one, "T = 1")
    assert part(one, "ece") == error and len(one.posted) == 1


def test_a_wrong_fit_stands_beside_the_lowest_loss(show: Show) -> None:
    fit = doubled(LOOPS["fit_temperature"])
    one = show("reliability", functions={"fit_temperature": fit}, truth="truth", mistake="own", passed=False)
    assert "is not where the loss is lowest" in one.words()
    assert y_of(one, ".plot .truth") == y_of(one, ".plot .mistake") > 0
    near = show(
        "reliability",
        functions={"fit_temperature": lambda z, y: LOOPS["fit_temperature"](z, y) + 5e-4},
        truth="truth",
        passed=False,
    )
    assert "Green is the truth" not in near.words()


def test_the_naive_sum_does_not_survive_an_offset(show: Show) -> None:
    one = show("log-sum-exp")
    assert part(one, "gap") == part(one, "naive") == part(one, "soft") == "0.693"
    press(one, "1000")
    settle(one)
    assert part(one, "naive") == "∞" and part(one, "soft") == "1000.693" and part(one, "gap") == "0.693"
    assert "log(exp a + exp b) = ∞" in one.page.locator(".plot").text_content()
    press(one, "−1000")
    settle(one)
    assert part(one, "naive") == "−∞" and part(one, "soft") == "−999.307"
    slider = one.page.get_by_role("slider", name="a, a logit", exact=True)
    assert (
        slider.get_attribute("aria-valuemin") == "-1004" and slider.get_attribute("aria-valuenow") == "-1000"
    )


def test_a_scale_of_ten_makes_the_soft_maximum_hard(show: Show) -> None:
    one = show("log-sum-exp")
    press(one, "10")
    settle(one)
    assert part(one, "gap") == "0.069" and "divided by the scale 10" in one.words()
    keys(one, "a, a logit", "PageUp")
    settle(one)
    assert part(one, "gap") == "0.000005" and "nearer it comes to the larger" in one.words()
    keys(one, "b, the other logit", "End")
    settle(one)
    assert part(one, "hard") == "4.000"


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("clipped-gradient", "binary_cross_entropy_from_logits"),
        ("dtype-microscope", "cross_entropy_from_logits"),
        ("dtype-microscope", "naive_error"),
        ("smoothing-floor", "smooth_labels"),
        ("smoothing-floor", "cross_entropy_from_logits"),
        ("reliability", "cross_entropy_from_logits"),
        ("reliability", "fit_temperature"),
        ("log-sum-exp", "logsumexp"),
        ("log-sum-exp", "log_softmax"),
    ],
)
@pytest.mark.parametrize("result", [None, math.inf])
def test_a_learners_nonsense_leaves_no_nonsense_in_the_drawing(
    name: str, function: str, result: Any, show: Show
) -> None:
    one = show(name, functions={function: lambda *args: result}, truth="truth", mistake="own", passed=False)
    keys(one, one.page.locator("[role=slider]").first.get_attribute("aria-label"), "PageUp")
    settle(one)
    places = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot *')].flatMap((node) => [...node.attributes])"
        ".filter((a) => !a.name.startsWith('aria')).map((a) => a.value).join(' ')"
    )
    assert not any(word in places for word in ("NaN", "Infinity", "undefined"))
    assert "undefined" not in one.words()


def test_a_lead_of_25_is_nothing_to_pytorch_and_one_of_minus_1000_no_number_to_the_naive(show: Show) -> None:
    one = show("same-loss-elsewhere")
    assert part(one, "torch") == "0" and part(one, "exact") == part(one, "yours") == "1.389e−11"
    assert "have no digit of it right" in one.words()
    press(one, "−1000")
    settle(one)
    assert part(one, "yours") == part(one, "torch") == "1000.000" and one.posted[-1]["lead"] == -1000
    assert "trails by 1000" in one.words() and "NumPy naive has no finite number here" in one.words()
    press(one, "float64")
    settle(one)
    assert one.posted[-1] == {"lead": -1000, "dtype": "float64"}
    press(one, "Table")
    assert "16.1180957" in one.page.locator("[data-part=table]").inner_text()
