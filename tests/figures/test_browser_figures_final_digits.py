"""The heat map of every digit, and the digit that a learner draws, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import test_browser_figures as drawing

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]


def test_a_row_that_is_pressed_opens_its_digit(show: Show, with_run: Path) -> None:
    one = show("every-digit")
    assert "levels" not in one.posted[0] and one.posted[0]["have"] == ""
    box = one.page.locator(".plot .press").last.bounding_box()
    window = one.page.locator(".plot .press").first.bounding_box()
    one.page.mouse.click(window["x"] + 20, window["y"] + window["height"] / 2)
    one.page.wait_for_function("() => document.querySelector('[data-part=rank]').textContent !== '1'")
    assert one.posted[-1]["have"] and one.posted[-1]["digit"] >= 0
    assert box["width"] > 10
    before = one.page.locator("[data-part=said]").inner_text(), len(one.posted)
    one.page.get_by_role("slider", name="The epoch that is shown").focus()
    one.page.keyboard.press("Home")
    one.rest()
    assert "before training" in one.words() and len(one.posted) == before[1]  # scrubbing asks nothing


def test_the_parts_have_their_digits(show: Show, with_run: Path) -> None:
    one = show("every-digit")
    assert "of 60;" in one.words()
    one.page.get_by_role("button", name="training", exact=True).click()
    one.page.wait_for_function("() => document.querySelector('.readout').textContent.includes('of 240;')")


def test_a_stroke_is_answered(show: Show, with_run: Path) -> None:
    one = show("draw-a-digit")
    assert "It is a" in one.words()
    box = one.page.locator("canvas.pad").bounding_box()
    one.page.mouse.move(box["x"] + 100, box["y"] + 30)
    one.page.mouse.down()
    one.page.mouse.move(box["x"] + 96, box["y"] + 160, steps=8)
    one.page.mouse.up()
    one.page.wait_for_function(
        "() => !document.querySelector('[data-part=reading]').textContent.includes('It is a')"
    )
    assert one.posted[-1]["drawn"]
    one.page.get_by_role("button", name="Clear", exact=True).click()
    one.page.wait_for_function(
        "() => document.querySelector('[data-part=reading]').textContent.includes('The field is empty')"
    )
    one.page.get_by_role("button", name="One of the set", exact=True).click()
    one.page.wait_for_function(
        "() => document.querySelector('[data-part=reading]').textContent.includes('It is a')"
    )


def test_a_digit_can_be_drawn_by_keys_alone(show: Show, with_run: Path) -> None:
    one = show("draw-a-digit")
    one.page.locator("canvas.pad").focus()
    for key in [" ", *["ArrowDown"] * 15, " "]:
        one.page.keyboard.press(key)
    one.page.wait_for_function(
        "() => !document.querySelector('[data-part=reading]').textContent.includes('It is a')"
    )
    drawn = one.page.evaluate(
        "() => document.querySelector('canvas.pad').getContext('2d').getImageData(0, 0, 112, 112)"
        ".data.filter((v, i) => i % 4 === 3 && v > 0).length"
    )
    assert 300 < drawn < 1500
    one.page.keyboard.press("Delete")
    one.page.wait_for_function(
        "() => document.querySelector('[data-part=reading]').textContent.includes('The field is empty')"
    )
