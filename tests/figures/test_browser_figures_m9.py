"""What module 9's figures do alone, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import test_browser_figures as drawing

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]


def test_a_diverged_run_is_drawn_by_its_powers_of_ten(show: Show) -> None:
    one = show("tensorboard-log")
    rings = one.page.locator(".plot circle.yours:visible")
    assert rings.count() == 40
    one.page.get_by_role("button", name="diverged").click()
    one.page.wait_for_selector(".plot text:has-text('10¹²')")
    one.rest()
    assert rings.count() == 40
    top = one.page.locator(".plot line.grid").first.bounding_box()
    assert top
    heights = [box["y"] for box in (ring.bounding_box() for ring in rings.all()) if box]
    assert max(heights) - min(heights) > 100  # they rise over the whole plot
    one.page.get_by_role("slider").focus()
    one.page.keyboard.press("End")
    one.rest()
    assert re.search(r"\d\.\d\de\d+", one.words()) and "e+" not in one.words()
    one.page.get_by_role("button", name="calm").click()
    one.page.wait_for_selector(".plot text:has-text('0.8')")


def test_the_map_says_whose_runs_and_with_which_seed(show: Show) -> None:
    one = show("tuning-grid")
    reading = one.page.locator("[data-part=reading]")
    assert "Your runs of 16 settings with seed 0" in reading.inner_text()
    one.page.get_by_role("button", name="2", exact=True).click()
    one.page.wait_for_selector("[data-part=reading]:has-text('with seed 2')")
    lent = show("tuning-grid", stand_ins=["m9.grid"])
    assert "The course’s runs of 16 settings" in lent.page.locator("[data-part=reading]").inner_text()


def test_patience_does_not_count_epochs_that_were_not_there(show: Show) -> None:
    one = show("patience")
    one.page.get_by_role("button", name="slow").click()
    one.page.wait_for_selector("[data-part=reading]:has-text('lowest of all. The last')")
