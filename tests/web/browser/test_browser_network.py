"""A learner's network trains on the page: a plain fit in parts, rings, a callback that is stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

import crossent.content
from crossent.engine.catalog import Course

FIGURE = "[data-figure=network-film]"
PLAIN = "def fit(model, X, y, epochs=200, learning_rate=0.1):"
LIVE = """def fit(model, X, y, epochs=200, learning_rate=0.1, on_epoch=None):
    import time
    optimizer, losses = torch.optim.SGD(model.parameters(), lr=learning_rate), []
    for epoch in range(epochs):
        losses.append(train_step(model, optimizer, X, y))
        if on_epoch:
            on_epoch(epoch, losses)
        time.sleep(0.005)
    return losses


def old_fit(model, X, y, epochs=200, learning_rate=0.1):"""


@pytest.fixture
def film(course, visit):
    """The film of a solved module 5, on screen: `film(change)`."""

    def open_film(change: tuple[str, str] = ("", "")):
        module = Course(Path(crossent.content.__path__[0])).module("m5")
        parts = [e.solution for e in module.exercises if e.file == module.file]
        text = "\n\n".join(part.replace("from m5_network import train_step\n", "") for part in parts)
        course.path("m5_network.py").write_text(text.replace(*change), encoding="utf-8")
        page = visit(course, "/m5")
        page.page.locator(FIGURE).scroll_into_view_if_needed()
        page.page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('in epoch 30')")
        return page

    return open_film


def press(page, name: str) -> None:
    page.page.locator(FIGURE).get_by_role("button", name=name, exact=True).click()


def number(page, part: str) -> float:
    return float(page.text(f"{FIGURE} [data-part={part}]").replace(",", ""))


def trained(page, words: str = "epochs in") -> str:
    page.page.wait_for_selector(f"{FIGURE} [data-part=findings]:has-text('{words}')")
    return page.text(f"{FIGURE} [data-part=findings]")


def test_a_plain_fit_is_trained_in_parts_on_clusters_and_on_rings(film) -> None:
    page = film()
    press(page, "Train")
    assert "Done: 200 epochs" in trained(page)
    assert number(page, "epoch") == 200 and number(page, "loss") < 0.15 and number(page, "accuracy") > 0.95
    page.page.locator(f"{FIGURE} [aria-label='The epoch that is shown']").focus()
    page.page.keyboard.press("Home")
    page.page.wait_for_function(
        f"() => document.querySelector('{FIGURE} [data-part=epoch]').textContent === '0'"
    )
    assert number(page, "accuracy") < 0.9
    for name in ("rings", "1", "1,000"):
        press(page, name)
    press(page, "Train")
    assert "Done: 1,000 epochs" in trained(page, "1,000 epochs in")
    assert number(page, "accuracy") > 0.95
    assert page.errors == [] and page.axe() == []


def test_a_callback_is_shown_live_and_stop_keeps_what_there_is(film) -> None:
    page = film((PLAIN, LIVE))
    press(page, "1,000")
    press(page, "Train")
    page.page.wait_for_selector(f"{FIGURE} .progress:has-text('left')")
    press(page, "Stop")
    assert "Stopped. " in trained(page)
    assert 0 < number(page, "epoch") < 1000 and number(page, "loss") > 0
