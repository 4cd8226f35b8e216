"""The drawings of language models, in a real browser: what each of them lets one do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import test_browser_figures as harness
from figure_tools import load
from test_browser_figures_m3 import keys, part, press
from test_browser_figures_m4 import settle

pytestmark = harness.pytestmark
browser, show = harness.browser, harness.show
Show = Callable[..., Any]


def guess(one: Any, letters: str) -> None:
    field = one.page.locator("[data-part=guess]")
    field.focus()
    for letter in letters:
        asked = len(one.posted)
        one.page.keyboard.type(letter)
        if len(one.posted) == asked:
            one.rest()
        settle(one)
    assert field.input_value() == ""


def test_letters_are_guessed_by_keyboard_until_they_are_right(show: Show) -> None:
    one = show("shannon-game")
    shown, hidden = load("shannon-game").passage(0)
    guess(one, hidden[0].upper())
    assert one.posted[-1]["tries"] == [hidden[0]]
    wrong = next(c for c in "qzxj" if c != hidden[1])
    guess(one, wrong + wrong + "7")
    # twice the same, and no letter at all, are no guesses
    assert one.posted[-1]["tries"] == [hidden[0], wrong]
    assert f"{wrong} is not it" in one.words() and f"not {wrong}" in one.drawing()
    guess(one, hidden[1:6])
    assert one.posted[-1]["tries"] == [hidden[0], wrong + hidden[1], *hidden[2:6]]
    assert "6 letters took you 7 guesses" in one.words() and " to " in part(one, "you")
    keys(one, "How many letters you see before the one to guess", "Home")
    assert "You see 1 letter, as your table does." in one.words()
    assert one.drawing().count("·") == 70 + 6 - 1
    press(one, "Another passage")
    settle(one)
    assert one.posted[-1] == {"seed": 1, "tries": [], "seen": 1} and shown not in one.words()


def test_the_descent_is_scrubbed_and_its_kind_is_asked_for(show: Show) -> None:
    one = show("count-or-descend")
    keys(one, "Step of the descent", "Home")
    assert part(one, "step") == "0" and "ln 27" in one.words()
    keys(one, "Step of the descent", "End")
    assert part(one, "step") == "2,000" and len(one.posted) == 1
    press(one, "with momentum")
    settle(one)
    assert one.posted[-1]["momentum"] == 0.9 and "One was counted, the other never" in one.words()


def test_a_text_of_their_own_is_chosen_and_a_bad_one_told(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.txt").write_text("what I tell you three times is true. " * 200)
    (tmp_path / "bad.txt").write_bytes(b"\xff" * 2000)
    monkeypatch.chdir(tmp_path)
    one = show("file-size")
    text = one.page.get_by_label("The text")
    text.select_option("mine.txt")
    settle(one)
    assert one.posted[-1]["file"] == "mine.txt" and "740 are 740 bytes" in one.words()
    text.select_option("bad.txt")
    settle(one)
    assert "bad.txt is not UTF-8" in one.words() and text.input_value() == ""
    assert "the text comes back from it" in one.drawing()


def test_longer_tokens_are_drawn_and_told(show: Show) -> None:
    one = show("two-tokenisers")
    keys(one, "Merges of the tokeniser", "Home")
    assert "counted for each word" in one.words() and len(one.posted) == 1
    keys(one, "Merges of the tokeniser", "End")
    assert "Bits a byte say the opposite" in one.words() and "the␣" in one.drawing()
