"""What the figures of large vocabularies claim, held against sizes and losses worked out here."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

import loops_m7_large
import pytest
import torch
from figure_tools import load, needed

from crossent.training.language.text import alphabet, sample


def answer(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    """Return a figure's answer; given functions replace the right ones."""
    figure = load(name)
    data = figure.compute({**needed(figure), **functions}, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


def test_logits_take_what_their_numbers_take() -> None:
    assert answer("logits-memory")["logits"] == pytest.approx(8 * 1024 * 50257 * 4 / 2**30)
    llama = {"model": "Llama 3", "length": 4096}
    assert round(answer("logits-memory", llama)["logits"], 1) == 15.7
    assert answer("logits-memory", {**llama, "dtype": "bfloat16"})["logits"] == pytest.approx(7.828125)
    assert answer("logits-memory", {"batch": 1, "length": 128})["chunks"] == pytest.approx(
        128 * 50257 * 4 / 2**30
    )


def test_the_bars_are_the_learners_own() -> None:
    plain, logits, chunked, saved = (bar["gib"] for bar in answer("logits-memory")["bars"])
    chunk = answer("logits-memory")["chunks"]
    assert plain == 3 * logits and logits + chunk < chunked <= logits + 4 * chunk
    assert 2 * chunk < saved <= 4 * chunk  # logits, log-softmax and slope of a chunk are there together


def test_a_bar_holds_both_passes_as_that_of_the_plain_loss_does() -> None:
    def at_once(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
        return torch.nn.functional.cross_entropy(hidden @ weight.T, labels)

    plain, _, chunked, _ = (
        b["gib"] for b in answer("logits-memory", chunked_linear_cross_entropy=at_once)["bars"]
    )
    assert chunked == pytest.approx(plain)


def test_a_loss_that_saves_memory_is_seen_to() -> None:
    saved = answer("logits-memory", low_memory_cross_entropy=loops_m7_large.low_memory_cross_entropy)["bars"][
        3
    ]["gib"]
    spared = loops_m7_large.low_memory_cross_entropy
    better = answer("logits-memory", chunked_linear_cross_entropy=spared)["bars"]
    assert better[2]["gib"] == saved < better[1]["gib"]


def test_a_plain_loop_keeps_what_the_plain_loss_keeps() -> None:
    for chunk in (4, 16):
        data = answer("loss-memory", {"chunk": chunk})
        assert data["kept"]["plain"] == data["kept"]["chunked"] == data["rows"]
        assert data["kept"]["saved"] == [0] * len(data["rows"])
        assert len({round(v, 5) for v in data["values"].values()}) == 1


def test_without_knowledge_a_character_costs_the_logarithm_of_the_alphabet() -> None:
    data = answer("next-characters")
    assert data["first"] == pytest.approx(math.log(data["characters"])) == data["uniform"]
    table = needed(load("next-characters"))["bigram_probabilities"]
    whole = sample()
    after, rows = whole[20_000:25_000], table(whole[:20_000], alphabet(whole), 0.1)
    place = {c: i for i, c in enumerate(alphabet(whole))}
    costs = [-math.log(rows[place[a]][place[b]]) for a, b in pairwise(after)]
    assert data["bigram"] == pytest.approx(sum(costs) / len(costs)) and data["bigram"] < data["first"]


def test_the_bigram_writes_by_the_learners_draws() -> None:
    data = answer("next-characters", sample_next=lambda logits, temperature, generator: int(logits.argmax()))
    assert data["written"]["text"] == "The" + " " * (
        len(data["written"]["text"]) - 3
    )  # the likeliest, again and again
    assert set(answer("next-characters", sample_next=lambda *args: -1)["written"]["text"]) == {
        "T",
        "\N{WHITE SQUARE}",
    }
