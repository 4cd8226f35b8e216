"""What the figures of tuning claim, held against the learner's functions and runs made here."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import loops_m9
import pytest
from figure_tools import load, needed

import crossent.content
from crossent.engine import training as engine_training
from crossent.engine.catalog import Course
from crossent.engine.training import Live, read_training


def answer(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    """Return a figure's answer; given functions replace the right ones."""
    figure = load(name)
    data = figure.compute({**needed(figure), **functions}, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    return data


def test_the_quick_rows_come_unasked_and_the_best_is_theirs() -> None:
    data = answer("tuning-grid")
    assert len(data["cells"]) == 16 and {c["at"][0] for c in data["cells"]} == {3, 4}
    lowest = min(data["cells"], key=lambda c: c["losses"][-1])
    assert data["best"][-1] == lowest["at"]
    worst = answer("tuning-grid", best_setting=lambda curves: max(curves, key=lambda k: curves[k][0]))
    assert worst["best"][-1] != lowest["at"]
    hatched = [c["at"][1] for c in data["cells"] if c["dark"][-1] < 0]
    assert set(hatched) == {7}  # a rate of 10


def test_a_run_fills_the_map_cell_by_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        engine_training, "PER_SECOND", math.inf
    )  # however fast this machine is, every cell is told
    monkeypatch.setattr(engine_training, "SHARE", math.inf)
    course = Course(Path(crossent.content.__path__[0]))
    training = read_training(course.exercise("m9.grid"))
    sent: list[dict[str, Any]] = []
    live = Live(sent.append)
    functions = {"learning_curves": loops_m9.learning_curves, "best_setting": loops_m9.best_setting}
    film = training.run(functions, training.read({"epochs": 2}), live)
    assert sent[0]["total"] == 40 and sent[0]["data"]["unit"] == "setting"
    assert len(film["cells"]) == 40 and len({tuple(c["at"]) for c in film["cells"]}) == 40
    told = [tuple(c["at"]) for e in sent[1:] for c in e["data"]["cells"]]
    assert len(told) == len(set(told)) == 40 and len(sent) > 5
    assert int(film["numbers"]["diverged"]) == sum(c["dark"][-1] < 0 for c in film["cells"]) > 0
    assert film["best"][-1] is not None


def test_patience_keeps_the_lowest_of_what_it_has_seen() -> None:
    for run in ("restless", "calm", "slow"):
        data = answer("patience", {"run": run})
        for k, (stop, best) in enumerate(zip(data["stop"], data["best"], strict=True)):
            seen = data["val"][: int(stop) + 1]
            assert data["val"][int(best)] == min(seen)
            assert stop - best == k + 1 or stop == data["epochs"] - 1
        assert data["kept"] == sorted(data["kept"], reverse=True)


def test_halving_saves_and_sometimes_loses() -> None:
    for first in (1, 2, 4):
        for seed in (0, 2, 4):
            data = answer("halving", {"first": first, "seed": seed})
            assert [len(r) for r in data["rounds"]] == [8, 4, 2, 1]
            assert data["spent"] == 40 * first and data["all"] == 128 * first
            assert data["ends"][data["best"]] == min(data["ends"])
    lost, won = answer("halving", {"seed": 2}), answer("halving", {"seed": 2, "first": 4})
    assert lost["winner"] != lost["best"] and won["winner"] == won["best"]


def test_the_file_holds_what_was_given() -> None:
    for run in ("restless", "diverged"):
        data = answer("tensorboard-log", {"run": run})
        assert [c["tag"] for c in data["curves"]] == ["loss/train", "loss/val"] and data["points"] == 40
        for curve, name in zip(data["curves"], ("train", "val"), strict=True):
            for got, want in zip(curve["values"], data["given"][name], strict=True):
                assert got == pytest.approx(want, rel=1e-6) or (math.isinf(got) and want > 3e38)


def test_a_writer_left_open_leaves_nothing() -> None:
    def left_open(log_dir: str, history: dict[str, list[float]]) -> None:
        from torch.utils.tensorboard import SummaryWriter

        SummaryWriter(log_dir).add_scalar("loss/val", 0.5, 0)

    data = answer("tensorboard-log", log_run=left_open)
    assert data["files"] == 1 and data["curves"] == []
