"""A learner trains on the page: with a plain function, live with a callback, stopped, failing, compared with the course's run."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

import crossent.content
from crossent.engine.catalog import Course

FIGURE = "[data-figure=descent-film]"
STEP = "        grad_weights, grad_bias = gradients(X, y, weights, bias)\n"
LIVE = (
    "def train(X, y, learning_rate=0.1, epochs=100):",
    "def train(X, y, learning_rate=0.1, epochs=100, on_epoch=None):",
)


def solved(change: tuple[str, str] = ("", ""), slow: bool = False) -> str:
    """Module 4's file with every function written; live and slow where asked for."""
    module = Course(Path(crossent.content.__path__[0])).module("m4")
    text = "\n\n".join(e.solution for e in module.exercises if e.file == module.file)
    if slow:
        told = "        if on_epoch: on_epoch(len(history['loss']) - 1, history); __import__('time').sleep(0.002)\n"
        text = text.replace(*LIVE).replace(STEP, told + STEP, 1)
    return text.replace(*change)


@pytest.fixture
def film(course, visit):
    """The film of a solved module 4, on screen: `film(change, slow=True)`."""

    def open_film(change: tuple[str, str] = ("", ""), slow: bool = False):
        course.path("m4_logistic.py").write_text(solved(change, slow), encoding="utf-8")
        page = visit(course, "/m4")
        page.page.locator(FIGURE).scroll_into_view_if_needed()
        page.page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('epochs')")
        return page

    return open_film


def press(page, name: str) -> None:
    page.page.locator(FIGURE).get_by_role("button", name=name, exact=True).click()


def number(page, part: str) -> float:
    return float(page.text(f"{FIGURE} [data-part={part}]").replace(",", ""))


def trained(page, words: str = "epochs in") -> str:
    """What the findings say once the run has ended."""
    page.page.wait_for_selector(f"{FIGURE} [data-part=findings]:has-text('{words}')")
    return page.text(f"{FIGURE} [data-part=findings]")


def test_a_thousand_epochs_are_trained_scrubbed_and_laid_beside_others(film) -> None:
    page = film()
    press(page, "1,000")
    press(page, "Train")
    assert "Done: 1,000 epochs" in trained(page)
    assert number(page, "epoch") == 1000 and number(page, "accuracy") > 0.99
    last = number(page, "loss")
    slider = page.page.locator(f"{FIGURE} [aria-label='The epoch that is shown']")
    slider.focus()
    page.page.keyboard.press("Home")
    page.page.wait_for_function(
        f"() => document.querySelector('{FIGURE} [data-part=epoch]').textContent === '0'"
    )
    assert number(page, "loss") == pytest.approx(0.693, abs=1e-3) and last < 0.02
    press(page, "+25")
    page.page.wait_for_function(
        f"() => document.querySelector('{FIGURE} [data-part=epoch]').textContent === '25'"
    )
    assert last < number(page, "loss") < 0.3
    press(page, "1")
    press(page, "Train")
    page.page.wait_for_selector(f"{FIGURE} select option:has-text('rate 0.1')", state="attached")
    page.page.wait_for_selector(f"{FIGURE} .plot :text('rate 0.1, 1,000 epochs')", state="attached")
    assert page.errors == [] and page.axe() == []


def test_a_long_run_says_when_the_code_has_changed_since(film, course) -> None:
    page = film()
    press(page, "1,000")
    press(page, "Train")
    trained(page)
    older = f"{FIGURE} [data-part=older]"
    assert not page.page.is_visible(older)
    course.path("m4_logistic.py").write_text(
        solved(("- learning_rate * grad_weights", "+ learning_rate * grad_weights")), encoding="utf-8"
    )
    page.page.wait_for_selector(older)
    assert number(page, "epoch") == 1000 and "Done: 1,000 epochs" in page.text(
        f"{FIGURE} [data-part=findings]"
    )
    course.path("m4_logistic.py").write_text(solved(), encoding="utf-8")
    page.page.wait_for_selector(older, state="hidden")
    press(page, "1")
    page.page.wait_for_function(
        f"() => document.querySelector('{FIGURE} [data-part=reading]').textContent.includes('100 epochs')"
    )
    assert not page.page.is_visible(older)
    assert page.errors == []


def test_other_figures_of_what_was_trained_ask_again_once_a_run_has_ended(film) -> None:
    page = film()
    asked: list[str] = []
    other = page.page.locator("[data-figure=loss-surface]")
    other.scroll_into_view_if_needed()
    page.page.wait_for_selector("[data-figure=loss-surface] [data-part=reading]:not(:empty)")
    page.page.on(
        "request",
        lambda r: asked.append(r.post_data_json["figure"]) if r.url.endswith("/api/figure") else None,
    )
    with page.page.expect_request(
        lambda r: r.url.endswith("/api/figure") and r.post_data_json["figure"] == "loss-surface"
    ):
        press(page, "Train")
        trained(page)
    assert "descent-film" not in asked  # its own run is in its hand already
    assert "mse-race" not in asked  # nothing in it was trained


def test_a_callback_is_shown_live_and_stop_keeps_what_there_is(film) -> None:
    page = film(slow=True)
    press(page, "10,000")
    press(page, "Train")
    page.page.wait_for_selector(f"{FIGURE} .progress:has-text('left')")
    seen = set()
    for _ in range(40):
        seen.add(number(page, "epoch"))
        time.sleep(0.02)
    assert len(seen) >= 5, seen
    press(page, "Stop")
    assert "Stopped. " in trained(page)
    assert 0 < number(page, "epoch") < 10_000
    assert not page.page.is_visible(f"{FIGURE} .progress")


def test_a_run_that_has_told_nothing_leaves_the_picture_as_it_was(film) -> None:
    page = film((STEP, "        if epochs > 1000: __import__('time').sleep(0.002)\n" + STEP))
    before = page.text(f"{FIGURE} [data-part=reading]")
    press(page, "10,000")
    page.page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('Press Train for 10,000 epochs')")
    page.page.wait_for_load_state("networkidle")
    press(page, "Train")
    page.page.wait_for_selector(f"{FIGURE} .progress:has-text('starting')")
    press(page, "Stop")
    said = trained(page, "told nothing yet")
    assert said.count("Stopped.") == 1
    page.page.wait_for_function(
        "([at, words]) => document.querySelector(at).innerText.trim() === words",
        arg=[f"{FIGURE} [data-part=reading]", f"{before} Press Train for 10,000 epochs."],
    )
    assert number(page, "epoch") == 100 and number(page, "loss") == pytest.approx(0.033, abs=1e-3)


def test_another_choice_of_code_says_that_it_waits_for_train(film) -> None:
    page = film()

    def says(words: str) -> None:
        page.page.wait_for_selector(f"{FIGURE} [data-part=reading]:has-text('{words}')")

    press(page, "the course’s")
    says("Press Train for the course’s code.")
    press(page, "Train")
    trained(page)
    says("The course’s run")
    assert "Press Train" not in page.text(f"{FIGURE} [data-part=reading]")
    press(page, "yours")
    says("Press Train for your own code.")


def test_a_run_that_goes_uphill_is_told_and_drawn(film) -> None:
    page = film(("weights - learning_rate * grad", "weights + learning_rate * grad"))
    press(page, "Train")
    assert "Uphill." in trained(page)
    assert page.text(f"{FIGURE} [data-part=loss]") == "∞"


def test_a_run_that_raises_says_where(film) -> None:
    page = film(("weights, bias = np.zeros(X.shape[1]), 0.0", "weights, bias = np.zeros(X.shape[1]), 1 / 0"))
    press(page, "1,000")
    press(page, "Train")
    assert "ZeroDivisionError on line" in trained(page, "ZeroDivisionError")


def test_the_door_refuses_what_cannot_be_trained(course, visit) -> None:
    page = visit(course, "/m4")
    ask = """async ([path, body]) => { const r = await fetch(path, { method: "POST", body: JSON.stringify(body),
        headers: { "Content-Type": "application/json" } }); return [r.status, (await r.json()).error || ""]; }"""

    def posted(path: str, body: object) -> list[object]:
        return page.page.evaluate(ask, [path, body])

    status, words = posted("/api/train", {"exercise": "m4.train", "settings": {"epochs": -1}})
    assert status == 400 and "from 1 to 20000" in words
    assert posted("/api/train", {"exercise": "m4.train", "settings": []})[0] == 400
    assert posted("/api/train", {"exercise": "m1.entropy"})[0] == 404
    assert posted("/api/train", {"exercise": "m9.nothing"})[0] == 404
    assert posted("/api/train/film", {"run": "training-77"})[0] == 404
    assert posted("/api/train/stop", {"run": "training-77"})[0] == 200
    page.errors.clear()
