"""The heat map of every digit, and the digit that a learner draws: what their Python halves claim."""

from __future__ import annotations

import base64
import json
import math
from pathlib import Path
from typing import Any

import loops_final
import numpy as np
import pytest
from figure_tools import load, plain
from runs_made import make_run

from crossent.figures import digits
from crossent.training.mnist.drawing import centred, turned

LOOPS = loops_final.LOOPS


def answer(name: str, inputs: dict[str, Any] | None = None, **functions: Any) -> dict[str, Any]:
    figure = load(name)
    needed = {key: LOOPS[key] for key in figure.NEEDS}
    data = figure.compute({**needed, **functions}, {**figure.START, **(inputs or {})})
    assert isinstance(data, dict)
    plain(data)
    return data


def unpacked(packed: dict[str, Any]) -> np.ndarray:
    kind = {"u8": np.uint8, "i32": "<i4", "f32": "<f4"}
    key = next(k for k in kind if k in packed)
    return np.frombuffer(base64.b64decode(packed[key]), kind[key]).reshape(packed["shape"])


@pytest.mark.parametrize("part", ["val", "train", "all"])
def test_the_map_has_every_digit_once_the_costliest_first(part: str, with_run: Path) -> None:
    run, _ = digits.chosen({})
    assert run is not None
    data = answer("every-digit", {"part": part})
    order, levels = unpacked(data["order"]), unpacked(data["levels"])
    wanted = {
        "val": np.flatnonzero(run.part == 1),
        "train": np.flatnonzero(run.part == 0),
        "all": np.arange(300),
    }
    assert sorted(order) == wanted[part].tolist() and levels.shape == (3, len(order))
    assert (np.diff(run.losses[-1][order]) <= 0).all()
    assert (levels == digits.levels(np.array(run.losses)[:, order])).all()
    assert data["digit"]["row"] == order[0] and data["mean"] == pytest.approx(
        run.losses[:, order].mean(axis=1)
    )


def test_a_digit_has_its_probabilities_and_its_loss_at_every_epoch(with_run: Path) -> None:
    run, _ = digits.chosen({})
    assert run is not None
    one = answer("every-digit", {"digit": 7})["digit"]
    assert one["trained"] and one["label"] == run.labels[7]
    assert one["loss"] == pytest.approx([float(v) for v in run.losses[:, 7]])
    for probs, loss in zip(one["probs"], one["loss"], strict=True):
        assert sum(probs) == pytest.approx(1, abs=2e-3)
        assert -math.log(probs[one["label"]]) == pytest.approx(loss, abs=2e-3)


def test_what_the_page_has_is_not_sent_again_unless_the_order_is_another(with_run: Path) -> None:
    first = answer("every-digit")
    again = answer("every-digit", {"have": first["key"], "digit": 250})
    assert "levels" not in again and again["digit"]["row"] == 250
    least_first = answer(
        "every-digit", {"have": first["key"]}, worst_examples=lambda losses, k: np.argsort(losses.numpy())[:k]
    )
    assert "levels" in least_first and least_first["good"]
    assert unpacked(least_first["order"])[0] == unpacked(first["order"])[-1]


def test_a_drag_does_not_put_the_digits_in_order_again_and_another_epoch_or_part_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = make_run(tmp_path).folder / "run.json"
    monkeypatch.chdir(tmp_path)
    figure, asked = load("every-digit"), list[int]()

    def counted(losses: Any, k: int) -> Any:
        asked.append(k)
        return LOOPS["worst_examples"](losses, k)

    functions = {**LOOPS, "worst_examples": counted}
    first = figure.compute(functions, figure.START)
    for digit in range(240, 250):
        dragged = figure.compute(functions, {**figure.START, "digit": digit, "have": first["key"]})
        assert dragged["digit"]["row"] == digit and dragged["mean"] == first["mean"]
    assert len(asked) == 1
    train = figure.compute(functions, {**figure.START, "part": "train"})
    assert len(asked) == 2 and train["mean"] != first["mean"]
    about = json.loads(told.read_text())
    told.write_text(json.dumps({**about, "epochs": 1}))
    earlier = figure.compute(functions, figure.START)
    assert len(asked) == 3 and earlier["mean"] == first["mean"][:2]


@pytest.mark.parametrize("odd", [None, [1, 1], "text", [0.5] * 60, [-1] * 60, list(range(1000, 1060))])
def test_an_order_that_is_none_is_said_and_replaced(odd: Any, with_run: Path) -> None:
    data = answer("every-digit", worst_examples=lambda losses, k: odd)
    assert not data["good"] and data["key"] == answer("every-digit")["key"]


def test_a_drawn_digit_is_answered_by_their_network_and_their_loss(with_run: Path) -> None:
    run, _ = digits.chosen({})
    assert run is not None
    data = answer("draw-a-digit", {"pick": 3})
    row = np.flatnonzero(run.part == 1)[3]
    assert data["label"] == run.true[row] and (unpacked(data["seen"])[0] == run.images()[row]).all()
    assert data["probs"] == pytest.approx(run.probs[-1][row].astype(float), abs=2e-3)
    for probability, loss in zip(data["probs"], data["losses"], strict=True):
        assert loss == pytest.approx(-math.log(probability), rel=1e-3)
    twice = answer(
        "draw-a-digit", {"pick": 3}, per_example_loss=lambda *a: 2 * loops_final.per_example_loss(*a)
    )
    assert twice["losses"] == pytest.approx([2 * v for v in data["losses"]])


def test_a_drawing_is_seen_as_the_set_has_its_digits(with_run: Path) -> None:
    drawn = np.zeros((112, 112), np.uint8)
    drawn[10:60, 80:86] = 200  # a one, small and far from the middle
    data = answer("draw-a-digit", {"drawn": base64.b64encode(drawn.tobytes()).decode()})
    seen = unpacked(data["seen"])[0].astype(float)
    assert data["yours"] and data["label"] == -1 and not data["empty"]
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    assert len(rows) == 20 and len(columns) <= 4
    assert abs((rows[0] + rows[-1]) / 2 - 13.5) <= 1 and abs((columns[0] + columns[-1]) / 2 - 13.5) <= 1
    empty = answer("draw-a-digit", {"drawn": base64.b64encode(bytes(112 * 112)).decode()})
    assert empty["empty"] and sum(empty["probs"]) == pytest.approx(1)


@pytest.mark.parametrize("drawn", ["", "no base64!", "AAAA", None, 7])
def test_what_is_no_drawing_leaves_a_digit_of_the_set(drawn: Any, with_run: Path) -> None:
    assert not answer("draw-a-digit", {"drawn": drawn})["yours"]


def test_another_model_than_the_one_that_was_trained_is_told(with_run: Path) -> None:
    from torch import nn

    data = answer("draw-a-digit", build_model=lambda: nn.Sequential(nn.Flatten(), nn.Linear(784, 10)))
    assert "other layers now" in data["trouble"] and math.isnan(data["probs"][0])
    assert answer("draw-a-digit")["trouble"] == ""


def test_turning_moves_the_ink_and_a_full_turn_nothing() -> None:
    image = centred(np.pad(np.full((40, 8), 255), 20))
    assert abs(turned(image, 90).astype(float).sum() / image.sum() - 1) < 0.05
    assert (np.abs(turned(image, 360).astype(int) - image) <= 1).all()
    assert not centred(np.zeros((5, 5))).any() and not centred(np.full((5, 5), np.nan)).any()
