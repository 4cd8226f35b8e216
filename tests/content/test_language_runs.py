"""The two runs of module 7 on small cases: a network beside a bigram, and the memory and time of five losses."""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import crossent.content
from crossent.engine.catalog import Course
from crossent.engine.load import Own
from crossent.engine.training import Live, Refused, Stopped, read_training

COURSE = Course(Path(crossent.content.__path__[0]))


def run(
    exercise: str, settings: dict[str, Any], **functions: Any
) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """A run's film and what it told, with the course's functions where no others are given."""
    training, own, told = read_training(COURSE.exercise(exercise)), Own(COURSE), []
    needs = {n: own.functions(COURSE.exercise(i))[n] for n, i in training.needs.items()} | functions
    film = training.run(needs, training.read(settings), Live(told.append))
    return film, told


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """As in a run: two threads that wait for each other take seconds on a busy machine."""
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from crossent.training.language import gru

    for name, value in {"STREAMS": 4, "LENGTH": 16, "STEPS": 8}.items():
        monkeypatch.setattr(gru, name, value)
    (tmp_path / "mine.txt").write_text("The cat sat on the mat. " * 100, encoding="utf-8")
    (tmp_path / "short.txt").write_text("a" * 1000, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def test_a_network_learns_a_file_and_writes(brief: None) -> None:
    film, told = run("m7.sample", {"epochs": 3, "text": "mine.txt"})
    begin = next(event for event in told if event["kind"] == "begin")["data"]
    assert film["epochs"] == 3 == len(film["texts"]) and all(
        text.startswith("The ") for text in film["texts"]
    )
    assert film["validation"][-1] < film["first"] and begin["bigram"] == film["bigram"] < begin["uniform"]
    again, _ = run("m7.sample", {"epochs": 3, "text": "mine.txt"})
    assert (again["validation"], again["texts"]) == (film["validation"], film["texts"])
    assert {f["id"] for f in film["findings"]} & {"beaten", "not-beaten"}


def test_their_loss_trains_it_and_stopping_keeps_what_there_is(brief: None) -> None:
    calls: list[int] = []

    def stopping(hidden: Any, weight: Any, labels: Any, chunk_size: int) -> Any:
        from torch.nn import functional

        calls.append(len(labels))
        if len(calls) > 20:
            raise Stopped
        return functional.cross_entropy(hidden @ weight.T, labels)

    film, told = run("m7.sample", {"epochs": 9, "text": "mine.txt"}, chunked_linear_cross_entropy=stopping)
    assert film["epochs"] == 2 and set(calls) == {64} and {"kind": "stopping"} in told


def test_texts_that_cannot_be_used_are_refused(brief: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crossent.training.language.gru.STREAMS", 32)
    for name in ("short.txt", "none.txt"):
        with pytest.raises(Refused):
            run("m7.sample", {"text": name})


SMALL = {"rows": 64, "vocabulary": 2000, "width": 8, "chunk": 16}


@pytest.mark.parametrize("device", ["cpu", "cuda"])
def test_a_plain_loop_keeps_as_much_and_a_checkpoint_nothing(device: str) -> None:
    import torch

    if device == "cuda" and not torch.cuda.is_available():
        pytest.skip("no GPU that PyTorch can use")
    film, told = run("m7.chunked_memory", {**SMALL, "device": device})
    rows, logits = {row["name"]: row for row in film["rows"]}, 64 * 2000 * 4
    plain, chunked, saved = (rows[n] for n in ("plain", "chunked", "memory saved"))
    assert plain["kept"] // logits == 1 == chunked["kept"] // logits
    assert saved["kept"] < logits / 20  # states of random numbers
    assert plain["peak"] > 2.9 * logits > chunked["peak"] > logits > saved["peak"]
    theirs = rows["linear_cross_entropy"], rows["linear_cross_entropy, chunks"]
    assert theirs[0]["peak"] > 2.9 * logits > logits > theirs[1]["peak"]
    for row in rows.values():
        assert (
            row["value"] == pytest.approx(plain["value"], rel=1e-5) and row["forward"] > 0 < row["backward"]
        )
    assert any(event["kind"] == "epoch" for event in told)
    assert [f["id"] for f in film["findings"]] == ["kept"]


def test_another_loss_is_told_first() -> None:
    film, _ = run(
        "m7.chunked_memory", SMALL, low_memory_cross_entropy=lambda h, w, y, c: (h @ w.T).logsumexp(1).mean()
    )
    assert [f["id"] for f in film["findings"]] == ["another-loss"]
    assert not math.isnan(film["rows"][2]["value"])


def test_a_gpu_that_is_not_there_is_refused() -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("there is one")
    with pytest.raises(Refused, match="is_available"):
        run("m7.chunked_memory", {**SMALL, "device": "cuda"})


def test_on_a_gpu_the_space_for_addresses_is_not_limited() -> None:
    training = read_training(COURSE.exercise("m7.chunked_memory"))
    assert training.memory(training.read({})) == 8 * 1024**3
    assert training.memory(training.read({"device": "cuda"})) is None
