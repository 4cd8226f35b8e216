"""The final project's run on the page: trained for real, twice with one seed, its report and the comparison opened."""

from __future__ import annotations

import json
from typing import Any

import pytest

FIGURE = "[data-figure=final-run]"


@pytest.fixture
def run(course, visit):
    """The figure of a learner who has written nothing yet: the course's functions train."""
    page = visit(course, "/final")
    page.page.locator(FIGURE).scroll_into_view_if_needed()
    page.page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('Press Train')")
    return page


def train(page: Any, seed: int) -> None:
    figure = page.page.locator(FIGURE)
    figure.get_by_role("spinbutton").fill(str(seed))
    figure.get_by_role("spinbutton").press("Tab")
    figure.get_by_role("button", name="MLP", exact=True).click()
    figure.get_by_role("button", name="2", exact=True).click()
    told = page.follow(f"{FIGURE} .progress")
    figure.get_by_role("button", name="Train", exact=True).click()
    page.page.wait_for_selector(f"{FIGURE} [data-part=findings]:has-text('Done')", timeout=90_000)
    assert any("epoch 2 of 2, about" in text for text in told()), told()
    page.page.wait_for_selector(f"{FIGURE} [data-part=kept]:has-text('its report')")


def opened(page: Any, link: str) -> tuple[Any, list[str]]:
    """The tab that a link opens, and what it asked for and said when it was read again."""
    with page.page.context.expect_page() as tab:
        page.page.locator(FIGURE).get_by_role("link", name=link).click()
    document, told = tab.value, list[str]()
    document.wait_for_load_state()
    document.on("request", lambda request: told.append(request.url))
    document.on("console", lambda message: told.append(message.text))
    document.reload(wait_until="load")
    return document, told


def test_a_run_is_trained_twice_by_one_seed_and_its_pages_open(run, course) -> None:
    page = run
    assert not page.page.is_visible(f"{FIGURE} [aria-label=Begin]")
    train(page, 5)
    train(page, 5)
    told = sorted(course.workspace.glob("runs/*/run.json"))
    first, second = (json.loads(path.read_text(encoding="utf-8")) for path in told)
    assert first["settings"]["seed"] == second["settings"]["seed"] == 5
    assert first["history"] == second["history"] and first["history"]["val_accuracy"][-1] > 0.8
    right = f"{100 * second['history']['val_accuracy'][-1]:.1f}"
    assert right in page.text(f"{FIGURE} [data-part=val_accuracy]")
    page.page.locator(FIGURE).get_by_role("link", name="the two compared").wait_for()
    for link, title in (("its report", second["name"]), ("the two compared", first["name"])):
        document, asked = opened(page, link)
        assert title in document.title() and asked == [document.url]
        assert document.url.startswith(course.base + "/runs/")
        assert document.evaluate("() => getComputedStyle(document.querySelector('main')).maxWidth") != "none"
        assert document.evaluate("() => [...document.images].every((one) => one.naturalWidth > 0)")
        document.close()
