"""The final project's figures in a real browser, each on a small run: what holds for all of them.

The answers come from `compute` in a workspace with that run; what one figure does alone stands in files of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import test_browser_figures as drawing
from figure_tools import OF_RUNS

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]


@pytest.mark.parametrize("name", OF_RUNS)
def test_it_reads_the_run_and_every_handle_moves_by_keys(name: str, with_run: Path, show: Show) -> None:
    one = show(name)
    assert len(one.page.locator("[data-part=reading]").inner_text()) > 40
    assert "There is no run yet" not in one.words() and "NaN" not in one.drawing()
    sliders = one.page.locator("[role=slider]")
    assert sliders.count() > 0
    for i in range(min(3, sliders.count())):
        slider = sliders.nth(i)
        assert slider.get_attribute("aria-label")
        slider.focus()
        seen = set()
        for key in ("Home", "ArrowRight", "End"):
            one.page.keyboard.press(key)
            one.rest()
            low, now, high = (
                float(slider.get_attribute(f"aria-value{end}")) for end in ("min", "now", "max")
            )
            assert low - 1e-9 <= now <= high + 1e-9
            seen.add((now, slider.get_attribute("aria-valuetext")))
        assert len(seen) >= 2, slider.get_attribute("aria-label")


@pytest.mark.parametrize("name", OF_RUNS)
def test_without_a_run_it_says_how_to_make_one(name: str, without_run: Path, show: Show) -> None:
    one = show(name)
    assert "There is no run yet" in one.page.locator("[data-part=reading]").inner_text()
    assert one.page.locator(".plot").bounding_box()["height"] > 50
    assert not any(word in one.drawing() for word in ("NaN", "Infinity", "undefined"))


@pytest.mark.parametrize("name", OF_RUNS)
def test_the_table_opens_and_nothing_leaves_a_narrow_page(name: str, with_run: Path, show: Show) -> None:
    one = show(name, width=390)
    one.page.get_by_role("button", name="Table", exact=True).click()
    one.rest()
    assert one.page.locator(".values tbody tr").count() >= 2
    assert one.page.evaluate("() => document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("name", OF_RUNS)
def test_an_error_is_said_beside_what_stands_there(name: str, with_run: Path, show: Show) -> None:
    error = {"title": "ZeroDivisionError on line 3.", "message": "`1 / 0` cannot be computed."}
    one = show(name, yours=None, truth="truth", error=error, passed=False)
    assert "ZeroDivisionError on line 3. 1 / 0 cannot be computed." in one.words()
    lost = show(name, yours=None, truth=None, error=error, passed=False)
    assert "ZeroDivisionError on line 3." in lost.words()
