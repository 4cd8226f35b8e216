"""Module 5's drawings in a real browser: what their choices and their scrubbing do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import test_browser_figures as drawing
import torch

browser, show, pytestmark = drawing.browser, drawing.show, drawing.pytestmark
Show = Callable[..., drawing.Shown]


def press(one: drawing.Shown, name: str, words: str) -> None:
    one.page.get_by_role("button", name=name, exact=True).click()
    one.page.wait_for_function(
        "(words) => document.querySelector('[data-part=reading]').textContent.includes(words)", arg=words
    )


def test_each_wiring_is_read_in_its_own_words(show: Show) -> None:
    one = show("overfit-one-batch")
    assert "learned by heart" in one.words()
    for name, words in (
        ("false labels", "cannot tell false labels"),
        ("softmax twice", "ln(1 + 2/e) = 0.551"),
        ("wrong optimizer", "another model’s weights"),
        ("slopes kept", "the loss jumps"),
    ):
        press(one, name, words)


def test_classes_given_to_close_points_stand_apart_and_inside(show: Show) -> None:
    def asleep(model: Any, optimizer: Any, X: Any, y: Any) -> float:
        return torch.nn.functional.cross_entropy(model(X), y).item()

    one = show("overfit-one-batch", functions={"train_step": asleep}, truth="truth", passed=False)
    boxes = one.page.evaluate(
        """() => {
            const area = document.querySelector('.plot').getBoundingClientRect();
            return [...document.querySelectorAll('.plot text.wrong')].filter((text) => text.textContent.includes('→'))
                .map((text) => text.getBoundingClientRect()).map((b) => [b.left - area.left, b.top, b.right - area.left, b.bottom]);
        }"""
    )
    assert len(boxes) >= 3
    edge = one.page.evaluate("() => document.querySelector('.plot').clientWidth") / 2
    for i, (left, top, right, bottom) in enumerate(boxes):
        assert right <= edge
        for other in boxes[:i]:
            assert other[2] <= left or right <= other[0] or other[3] <= top + 6 or bottom <= other[1] + 6


def test_scrubbing_the_network_asks_nothing_and_the_halos_follow(show: Show) -> None:
    one = show("network-film")
    asked, halos = len(one.posted), one.page.locator(".plot circle.heat")
    assert halos.count() == 300
    wide = "() => [...document.querySelectorAll('.plot circle.heat')].reduce((s, c) => s + Number(c.getAttribute('r')), 0)"
    after = one.page.evaluate(wide)
    one.page.get_by_role("slider", name="The epoch that is shown").focus()
    one.page.keyboard.press("Home")
    one.rest()
    assert one.page.evaluate(wide) > 1.5 * after and len(one.posted) == asked
    press(one, "rings", "on the rings")
    assert one.posted[-1]["data"] == "rings"


def test_a_network_that_is_not_written_yet_is_the_courses(show: Show) -> None:
    assert "Your network at rate" in show("network-film").words()
    assert "The course’s network at rate" in show("network-film", stand_ins=["m5.build_model"]).words()


def test_more_hidden_scores_bend_more(show: Show) -> None:
    one = show("linear-or-not")
    assert "bends one for each hidden score" in one.words()
    press(one, "1", "cannot go around a ring")
    press(one, "three clusters", "Straight lines divide these clusters")


@pytest.mark.parametrize(
    ("name", "function"),
    [
        ("network-film", "fit"),
        ("network-film", "build_model"),
        ("network-film", "predict_classes"),
        ("linear-or-not", "softmax"),
        ("overfit-one-batch", "train_step"),
    ],
)
def test_a_learners_nonsense_leaves_no_nonsense_in_the_drawing(show: Show, name: str, function: str) -> None:
    one = show(name, functions={function: lambda *args: None})
    places = one.page.evaluate(
        "() => [...document.querySelectorAll('.plot *')].flatMap((node) => [...node.attributes])"
        ".filter((a) => !a.name.startsWith('aria')).map((a) => a.value).join(' ')"
    )
    assert not any(word in places for word in ("NaN", "Infinity", "undefined"))
    assert "NaN" in one.words()
