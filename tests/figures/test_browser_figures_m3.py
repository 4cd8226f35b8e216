"""The drawings of softmax and its loss, in a real browser: what each of them lets one do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
import test_browser_figures as harness
from figure_tools import LOOPS

pytestmark = harness.pytestmark
browser, show, Shown = harness.browser, harness.show, harness.Shown
Show = Callable[..., Any]


def press(one: Any, button: str) -> None:
    one.page.get_by_role("button", name=button, exact=True).click()
    one.rest()


def keys(one: Any, slider: str, *names: str) -> None:
    one.page.get_by_role("slider", name=slider, exact=True).focus()
    for name in names:
        one.page.keyboard.press(name)
        one.rest()


def part(one: Any, name: str) -> str:
    return str(one.page.locator(f"[data-part={name}]").inner_text())


def test_rivals_move_the_crossing_of_one_half(show: Show) -> None:
    one = show("class-zero-curve")
    assert part(one, "half") == "0.701"
    keys(one, "Logit of class 2", "End")
    assert one.posted[-1]["others"] == [0.5, 2.0] and part(one, "half") == "–"
    press(one, "Start again")
    assert part(one, "half") == "0.701"


def test_no_probability_is_printed_as_0_or_1(show: Show) -> None:
    one = show("class-zero-curve")
    press(one, "−10 to 10")
    keys(one, "z, the logit of class 0", "End")
    assert part(one, "at") == "0.99991" and part(one, "rest") == "0.00009"
    assert "reaches neither" in part(one, "reading")
    press(one, "−2 to 2")  # z comes back onto the axis
    assert one.posted[-1]["z"] == 2 and one.posted[-1]["reach"] == 2


def test_shifting_all_logits_moves_nothing_below(show: Show) -> None:
    one = show("logits-and-gradient")
    numbers = [part(one, key) for key in ("loss", "right", "sum")]
    keys(one, "All logits together: their mean", "PageUp", "PageUp", "ArrowUp")
    assert one.posted[-1]["logits"] == pytest.approx([4.1, 3.1, 2.1, 1.1])
    assert [part(one, key) for key in ("loss", "right", "sum")] == numbers
    assert "+2.100" in part(one, "reading") and "nothing has moved" in part(one, "reading")
    keys(one, "All logits together: their mean", "End")  # only as far as the largest logit can go
    assert one.posted[-1]["logits"] == pytest.approx([5, 4, 3, 2])


def test_a_softmax_that_a_shift_can_move_is_told(show: Show) -> None:
    one = show("logits-and-gradient", functions={"softmax": lambda z: np.asarray(z) / 10})
    keys(one, "All logits together: their mean", "PageUp")
    assert "and q moved" in part(one, "reading")


def test_steps_are_asked_from_python_and_bring_the_loss_down(show: Show) -> None:
    one = show("logits-and-gradient")
    losses = [float(part(one, "loss"))]
    for _ in range(4):
        before = one.figure.compute(one.functions, one.posted[-1])
        press(one, "Take a step")
        assert one.posted[-1]["logits"] == pytest.approx(before["next"])
        losses.append(float(part(one, "loss")))
    assert losses == sorted(losses, reverse=True) and losses[-1] < 0.3
    assert "After 4 steps" in part(one, "reading")
    press(one, "owl")
    assert one.posted[-1]["label"] == 3 and "Owl is true" in part(one, "reading")


def test_the_point_of_the_triangle_goes_where_it_is_dragged(show: Show) -> None:
    one = show("probability-triangle")
    knob, top = one.page.locator(".grip.both .knob").bounding_box(), one.page.locator(".dot.p").bounding_box()
    one.page.mouse.move(knob["x"] + 7, knob["y"] + 7)
    one.page.mouse.down()
    one.page.mouse.move(top["x"] + 5, top["y"] + 5, steps=4)
    one.page.mouse.up()
    one.rest()
    q = one.posted[-1]["q"]
    assert q == pytest.approx([0.96, 0.02, 0.02], abs=0.002) and sum(q) == pytest.approx(1)
    assert float(part(one, "loss")) < 0.05 and "its corner" in part(one, "reading")


def test_in_the_centre_every_class_costs_ln_3(show: Show) -> None:
    one = show("probability-triangle")
    press(one, "To the centre")
    for name in ("cat", "dog", "fox"):
        press(one, name)
        press(one, "To the centre")
        assert part(one, "loss") == "1.099" and "ln 3 = 1.099" in part(one, "reading")
    assert one.posted[-1] == {"q": [1 / 3] * 3, "label": 2}


@pytest.mark.parametrize("name", ["cat", "dog", "fox"])
def test_each_height_of_the_triangle_is_named_at_its_edge(name: str, show: Show) -> None:
    one = show("probability-triangle")
    press(one, name)
    texts = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot text.ink[visibility=visible]')].map((t) => t.textContent)"
    )
    assert set(texts) >= {"0.25", "0.5", "1", "1.5", "2", "3"}
    lines = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot .contour')].map((n) => n.getAttribute('d').length)"
    )
    assert len(lines) == 6 and min(lines) > 20


def test_the_temperature_plays_pauses_and_asks_nothing(show: Show) -> None:
    one = show("temperature")
    asked, slider = len(one.posted), one.page.get_by_role("slider", name="Temperature T")
    one.page.wait_for_timeout(150)
    assert slider.get_attribute("aria-valuenow") == "1"  # it does not start by itself
    press(one, "Play")
    one.page.wait_for_function(
        "() => Number(document.querySelector('[role=slider]').getAttribute('aria-valuenow')) > 1.5"
    )
    press(one, "Pause")
    held = slider.get_attribute("aria-valuenow")
    one.page.wait_for_timeout(150)
    assert slider.get_attribute("aria-valuenow") == held and 1.5 < float(held) < 10
    slider.focus()
    one.page.keyboard.press(" ")
    assert one.page.get_by_role("button", name="Pause").count() == 1
    one.page.wait_for_selector("[data-part=play]:text-is('Play')")  # at the end it stops
    assert slider.get_attribute("aria-valuenow") == "10" and len(one.posted) == asked
    press(one, "Play")  # from the end it starts over
    one.page.wait_for_function(
        "() => Number(document.querySelector('[role=slider]').getAttribute('aria-valuenow')) < 1"
    )
    press(one, "T = 1")  # who scrubs has stopped it
    assert slider.get_attribute("aria-valuenow") == "1"
    assert one.page.get_by_role("button", name="Play", exact=True).count() == 1


def test_with_reduced_motion_the_film_jumps(show: Show) -> None:
    one = show("temperature")
    one.page.emulate_media(reduced_motion="reduce")
    keys(one, "Temperature T", "Home")
    one.page.evaluate(
        """() => { window.seen = []; const s = document.querySelector("[role=slider]");
        const watch = new MutationObserver(() => window.seen.push(s.getAttribute("aria-valuenow")));
        watch.observe(s, { attributes: true, attributeFilter: ["aria-valuenow"] }); }"""
    )
    press(one, "Play")
    one.page.wait_for_timeout(900)
    press(one, "Pause")
    seen = set(one.page.evaluate("() => window.seen"))
    assert 1 <= len(seen) <= 2 and min(float(v) for v in seen) > 0.14  # seven frames at once


def test_the_step_of_the_gradient_check_asks_nothing(show: Show) -> None:
    one = show("gradient-check")
    asked = len(one.posted)
    keys(one, "Step h, as a power of ten", "End")
    assert part(one, "h") == "1e−1" and "too large" in part(one, "reading")
    keys(one, "Step h, as a power of ten", "Home")
    assert part(one, "h") == "1e−9" and "too small" in part(one, "reading") and len(one.posted) == asked
    press(one, "Another batch")
    assert one.posted[-1]["seed"] == one.posted[0]["seed"] + 1 and part(one, "off") == "0 of 12"


def test_a_wrong_gradient_is_marked_with_its_entry(show: Show) -> None:
    grad = LOOPS["cross_entropy_grad"]
    one = show("gradient-check", functions={"cross_entropy_grad": lambda z, y: 4 * grad(z, y)})
    assert int(part(one, "off").split()[0]) >= 6 and "do not belong together" in part(one, "reading")
    assert one.page.locator(".plot circle.yours:visible").count() >= 6
    assert "row " in one.page.locator(".readout").inner_text()


def test_digits_lost_to_rounding_are_no_difference(show: Show) -> None:
    loss = LOOPS["cross_entropy_loss"]
    one = show(
        "gradient-check",
        functions={"cross_entropy_loss": lambda z, y: loss(z, y) * (1 + 3e-16)},
        truth="truth",
        passed=False,
        stand_ins=["m3.cross_entropy_grad"],
    )
    assert "Green is the truth" not in one.words() and "stands in" in one.words()
