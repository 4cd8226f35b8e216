"""The network that reads characters: it learns what can be learnt, the same for a seed, and stops when it is told to."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch.nn import functional

from crossent.training.language import gru


def plain(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
    return functional.cross_entropy(hidden @ weight.T, labels)


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in {"STREAMS": 4, "LENGTH": 8, "STEPS": 15}.items():
        monkeypatch.setattr(gru, name, value)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # as in a run; two that wait for each other take seconds on a busy machine
    yield
    torch.set_num_threads(threads)


TEXT = gru.numbers("abcd" * 400, "abcd")


def trained(seed: int, **more: Any) -> gru.Course:
    return gru.train(gru.CharacterModel(4, seed, 16), TEXT, TEXT, plain, 4, seed, **more)


def test_it_learns_what_follows_and_is_the_same_for_a_seed() -> None:
    state = torch.get_rng_state()
    one, two, other = trained(0), trained(0), trained(1)
    assert torch.equal(torch.get_rng_state(), state)
    assert one.validation[-1] < 0.3 < math.log(4) / 4
    assert one.train == two.train and one.validation == two.validation != other.validation
    assert one.train[0] > one.train[-1]


def test_it_ends_after_a_round_when_time_is_up() -> None:
    told: list[int] = []
    course = trained(0, seconds=0.0, on_round=lambda done, course: told.append(done))
    assert course.train == [] == told
    shares: list[float] = []
    trained(0, on_round=lambda done, course: told.append(done), on_step=shares.append)
    assert told == [1, 2, 3, 4] and shares[:15] == [(k + 1) / 15 for k in range(15)]


@torch.no_grad()
def test_what_is_validated_is_every_character_but_the_first() -> None:
    model = gru.CharacterModel(4, 0, 16)
    for length in (2, 40, 65, 66, 130):
        text = TEXT[:length]
        each = -(-(length - 1) // gru.PIECES)
        total = 0.0
        for start in range(0, length - 1, each):
            piece = text[start : start + each + 1]
            hidden, _ = model(piece[None, :-1])
            total += float(functional.cross_entropy(hidden[0] @ model.weight.T, piece[1:], reduction="sum"))
        assert gru.evaluate(model, text) == pytest.approx(total / (length - 1), rel=1e-5)


def test_a_state_is_carried_along_its_stream() -> None:
    parts = gru.batches(torch.arange(100), 4, 8, torch.Generator().manual_seed(1))
    x, _, fresh = next(parts)
    later, y, again = next(parts)
    assert fresh and not again and torch.equal(later, x + 8) and torch.equal(y, later + 1)
    with pytest.raises(ValueError, match="too few"):
        next(gru.batches(torch.arange(20), 4, 8, torch.Generator()))
