"""What the figures of language models claim, held against programs written here."""

from __future__ import annotations

import math
import zlib
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from figure_tools import LOOPS, load, needed

import crossent.content
from crossent.engine.borrowed import Borrowed
from crossent.engine.catalog import Course
from crossent.engine.load import Own
from crossent.training.language import text


def answer(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    """Return a figure's answer; given functions replace the right ones."""
    figure = load(name)
    data = figure.compute({**needed(figure), **functions}, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("momentum", [0.0, 0.9])
def test_counting_and_descending_reach_the_same_number(momentum: float) -> None:
    data = answer("count-or-descend", {"momentum": momentum})
    assert data["loss"][0] == pytest.approx(math.log(27))
    assert data["counted_loss"] < min(data["loss"])
    assert data["loss"][-1] - data["counted_loss"] < (0.003 if momentum == 0 else 0.0005)
    assert data["loss"] == sorted(data["loss"], reverse=True) or momentum
    assert np.abs(np.array(data["tables"][-1]) - data["counted"]).mean() < 1.5
    assert [s for s in data["steps"] if s in (100, 1000)] == [100, 1000]  # the axis has marks there


def test_a_game_goes_on_letter_by_letter_and_tells_nothing_beforehand() -> None:
    figure = load("shannon-game")
    shown, hidden = figure.passage(3)
    assert hidden not in str(answer("shannon-game", {"seed": 3}))
    wrong = next(c for c in "qzx" if c != hidden[0])
    data = answer("shannon-game", {"seed": 3, "tries": [wrong]})
    assert (data["solved"], data["tried"], data["mine"]) == ("", wrong, [])
    data = answer("shannon-game", {"seed": 3, "tries": [wrong + hidden[0], hidden[1], "7"]})
    assert (data["solved"], data["tried"], data["mine"]) == (hidden[:2], "", [2, 1])
    whole = answer("shannon-game", {"seed": 3, "tries": list(hidden)})
    assert whole["over"] and whole["bounds"] == {"low": 0, "high": 0}
    table = np.array(LOOPS["bigram_probabilities"](figure.parts()[0], text.LETTERS, 0.1))
    said = shown[-1] + hidden
    at = [text.LETTERS.index(c) for c in said]
    assert whole["game"] == pytest.approx(-np.mean([math.log2(table[a, b]) for a, b in pairwise(at)]))
    assert whole["model"] == [1 + sum(table[a] > table[a, b]) for a, b in pairwise(at)]
    assert set(said) <= set(text.LETTERS) and "  " not in said


def test_the_bounds_hold_what_the_table_pays() -> None:
    alone = answer("shannon-game")["alone"]
    assert 1 < alone["low"] < alone["bits"] < math.log2(27) and alone["low"] < alone["high"]


def test_perplexity_and_bits_per_byte_say_the_opposite() -> None:
    data = answer("two-tokenisers")
    assert data["perplexity"] == sorted(data["perplexity"])
    assert data["bits"] == sorted(data["bits"], reverse=True)
    assert data["by_word_bits"] == data["bits"][0] and data["by_word"] > 1000 * data["perplexity"][0]
    for bits, nats in zip(data["bits"], data["nats"], strict=True):
        assert bits == pytest.approx(nats / math.log(2) / data["bytes"])
    for pieces in data["pieces"]:
        assert load("two-tokenisers").parts()[1].startswith("".join(pieces))


def test_the_file_is_as_long_as_the_cross_entropy() -> None:
    data = answer("file-size")
    sample = text.sample()[:20_000]
    rest = text.split(sample)[1]
    assert data["back"] is True and data["lengths"][-1] == len(rest)
    for size, want, flat in zip(data["stored"]["bytes"], data["sizes"]["model"], data["bytes"], strict=True):
        assert want - 1 <= size <= want + 8 < flat
    assert data["sizes"]["zlib"][-1] == len(zlib.compress(rest.encode(), 9))
    spoiled = answer("file-size", decompress=lambda blob, n, alphabet, table: rest[:-1] + "~")
    assert spoiled["back"] is False


def test_a_text_of_their_own_is_taken_and_a_bad_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.txt").write_text("so it goes, and so it went. " * 100)
    (tmp_path / "bad.txt").write_bytes(b"\xff" * 2000)
    monkeypatch.chdir(tmp_path)
    mine = answer("file-size", {"file": "mine.txt"})
    assert (mine["file"], mine["trouble"], mine["files"]) == ("mine.txt", "", ["bad.txt", "mine.txt"])
    assert mine["bytes"][-1] == 280 and mine["back"]
    bad = answer("file-size", {"file": "bad.txt"})
    assert bad["file"] == "" and "not UTF-8" in bad["trouble"] and bad["bytes"][-1] > 1900


@pytest.mark.parametrize("whole", [True, False])
def test_a_figure_gets_both_functions_of_one_exercise_or_neither(tmp_path: Path, whole: bool) -> None:
    one = "def compress(text, alphabet, probabilities):\n    return b'theirs'\n\n\n"
    two = "def decompress(blob, length, alphabet, probabilities):\n    return 'theirs'\n" if whole else ""
    (tmp_path / "m7_language.py").write_text(one + two)
    course = Course(Path(crossent.content.__path__[0]))
    exercise = course.exercise("m7.compress")
    borrowed = Borrowed(course, Own(course), tmp_path)
    f = borrowed.take({"compress": exercise, "decompress": exercise})
    table = [[0.5, 0.5], [0.5, 0.5]]
    blob = f["compress"]("ab", "ab", table)
    assert (blob == b"theirs") is whole
    assert f["decompress"](blob, 2, "ab", table) == ("theirs" if whole else "ab")
    assert borrowed.stand_ins == ([] if whole else ["m7.compress"])
