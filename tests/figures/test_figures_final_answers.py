"""The figures of a run that are about its answers: confusions, reliability, false labels."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from figure_tools import load, needed, plain
from runs_made import make_run

from crossent.figures import digits
from crossent.figures.worst import costliest
from crossent.training.mnist.data import DigitsError
from crossent.training.mnist.record import Run, runs

CONFUSION, RELIABILITY, FALSE = (load(name) for name in ("confusion", "digit-reliability", "false-labels"))


def ask(figure: Any, functions: dict[str, Callable[..., Any]] | None = None, **inputs: Any) -> dict[str, Any]:
    return dict(figure.compute(needed(figure) | (functions or {}), {**figure.START, **inputs}))


def array(packed: dict[str, Any]) -> Any:
    kind = next(key for key in ("u8", "i32", "f32") if key in packed)
    dtype = {"u8": "u1", "i32": "<i4", "f32": "<f4"}[kind]
    return np.frombuffer(base64.b64decode(packed[kind]), dtype).reshape(packed["shape"])


@pytest.fixture
def run(with_run: Path) -> Run:
    return runs(with_run)[0]


# ---------------------------------------------------------------- the order of worst_examples


def test_an_order_is_judged_by_the_losses_it_gives() -> None:
    losses = [0.5, 3.0, 0.5, 9.0]
    assert costliest(lambda values, k: [3, 1, 2], losses, 3) == (pytest.approx([3, 1, 2]), "right")  # a tie
    assert costliest(lambda values, k: [1, 3, 0], losses, 3)[1] == "other"
    assert costliest(lambda values, k: [0, 2], losses, 2)[1] == "other"


@pytest.mark.parametrize(
    "told", [None, 3, [3], [3, 3], [3, 4], [-1, 3], [3.0, 1.0], ["3", "1"], [[3, 1]], [True, False]]
)
def test_what_is_no_order_is_told_and_the_courses_own_stands_in(told: Any) -> None:
    places, state = costliest(lambda values, k: told, [0.5, 3.0, 0.5, 9.0], 2)
    assert (places.tolist(), state) == ([3, 1], "odd")


def test_a_function_may_take_a_tensor_or_an_array() -> None:
    losses = np.array([0.5, 3.0, 9.0], dtype=np.float32)
    assert costliest(lambda values, k: values.topk(k).indices, losses, 2)[0].tolist() == [2, 1]
    assert costliest(lambda values, k: (-values).argsort(kind="stable")[:k], losses, 2)[0].tolist() == [2, 1]


def test_the_error_of_theirs_reaches_the_session_as_it_was() -> None:
    def broken(values: Any, k: int) -> Any:
        raise ZeroDivisionError(type(values).__name__)

    with pytest.raises(ZeroDivisionError, match="Tensor"):
        costliest(broken, [1.0, 2.0], 1)


# ---------------------------------------------------------------- confusion


@pytest.mark.parametrize("part", ["val", "train"])
def test_the_matrix_counts_every_digit_of_its_part_at_every_epoch(run: Run, part: str) -> None:
    told = ask(CONFUSION, part=part)
    matrix, rows = told["matrix"], np.flatnonzero(run.part == (part == "val"))
    counts = array(matrix["counts"])
    assert counts.shape == (3, 10, 10) and matrix["all"] == len(rows)
    for epoch in range(3):
        expected = np.zeros((10, 10), int)
        for row in rows:
            expected[run.labels[row], int(run.probs[epoch, row].argmax())] += 1
        assert (counts[epoch] == expected).all()
        assert matrix["wrong"][epoch] == len(rows) - np.trace(expected)
        label, said, often = matrix["often"][epoch]
        assert label != said and often == expected[label, said]
        assert often == (expected * (1 - np.eye(10, dtype=int))).max()
    seven = rows[run.labels[rows] == 7]
    assert array(matrix["cost"])[2, 7] == pytest.approx(run.losses[2, seven].mean(), rel=1e-5)
    assert array(matrix["right"])[2, 7] == pytest.approx((run.probs[2, seven].argmax(axis=1) == 7).mean())
    shade = array(matrix["shade"])
    assert (shade[:, range(10), range(10)] == 0).all() and shade.max() == 255
    assert ((shade > 0) == (counts * (1 - np.eye(10)) > 0)).all()


def test_at_first_all_wrong_digits_lie_open_costliest_first(run: Run) -> None:
    told = ask(CONFUSION)
    assert told["epoch"] == 2 and told["order"] == "right" and (told["label"], told["said"]) == (-1, -1)
    val = np.flatnonzero(run.part == 1)
    wrong = val[run.probs[2, val].argmax(axis=1) != run.labels[val]]
    assert told["count"] == len(wrong) > 1
    expected = sorted(wrong.tolist(), key=lambda row: -run.losses[2, row])[: CONFUSION.SHOWN]
    assert told["cards"]["at"] == expected
    assert told["cards"]["loss"] == [float(run.losses[2, row]) for row in expected]


def test_a_cell_on_the_diagonal_opens_the_right_ones_that_cost_most(run: Run) -> None:
    told = ask(CONFUSION, part="train", label=3, said=3)
    cards = told["cards"]
    assert len(cards["at"]) == min(told["count"], CONFUSION.SHOWN) > 1
    assert set(cards["label"]) == set(cards["said"]) == {3} and set(cards["part"]) == {0}
    assert cards["loss"] == sorted(cards["loss"], reverse=True)


def test_the_order_of_the_cards_is_theirs(run: Run) -> None:
    def cheapest(losses: Any, k: int) -> list[int]:
        return sorted(range(len(losses)), key=lambda i: float(losses[i]))[:k]

    told = ask(CONFUSION, {"worst_examples": cheapest})
    assert told["order"] == "other" and told["cards"]["loss"] == sorted(told["cards"]["loss"])
    odd = ask(CONFUSION, {"worst_examples": lambda losses, k: None})
    assert odd["order"] == "odd" and odd["cards"] == ask(CONFUSION)["cards"]


def test_a_pressed_digit_tells_its_likeliest_answers_and_losses(run: Run) -> None:
    assert ask(CONFUSION)["digit"] is None
    row = ask(CONFUSION)["cards"]["at"][1]
    told = ask(CONFUSION, digit=row)["digit"]
    assert told["loss"] == [float(v) for v in run.losses[:, row]] and told["label"] == run.labels[row]
    assert told["likely"][0] == run.probs[2, row].argmax() and told["probs"] == sorted(
        told["probs"], reverse=True
    )
    assert told["share"] == float(run.probs[2, row, run.labels[row]])
    assert ask(CONFUSION, digit=0)["digit"] is None  # not among those that lie open


def test_the_matrices_travel_once(run: Run) -> None:
    told = ask(CONFUSION)
    again = ask(CONFUSION, have=told["key"], epoch=1)
    assert "matrix" in told and "matrix" not in again and again["epoch"] == 1
    assert "matrix" in ask(CONFUSION, have=told["key"], part="train")


# ---------------------------------------------------------------- reliability


def test_the_temperature_is_fitted_on_one_half_and_shown_on_the_other(run: Run) -> None:
    heard: dict[str, Any] = {}

    def fit(logits: Any, labels: Any) -> float:
        heard.update(logits=np.array(logits), labels=np.array(labels))
        return 2.0

    told = ask(RELIABILITY, {"fit_temperature": fit})
    val = np.flatnonzero(run.part == 1)
    assert heard["labels"].tolist() == run.labels[val[::2]].tolist()
    powers = np.exp(heard["logits"])
    probs = powers / powers.sum(axis=1, keepdims=True)
    assert np.abs(probs - run.probs[2, val[::2]].astype(float)).max() < 2e-3
    other = val[1::2]
    assert told["examples"] == len(other) and told["others"] == len(val) - len(other)
    assert told["losses"][told["plain"]] == pytest.approx(run.losses[2, other].mean(), abs=2e-3)
    assert told["accuracy"] == (run.probs[2, other].argmax(axis=1) == run.labels[other]).mean()
    twice = told["temperatures"].index(2.0)
    assert told["fit"]["diagram"] == told["diagrams"][twice]
    assert told["fit"]["loss"] == pytest.approx(told["losses"][twice])
    assert told["fit"]["octave"] == pytest.approx(1)


def test_the_diagram_counts_each_digit_in_the_tenth_of_its_confidence(run: Run) -> None:
    told = ask(RELIABILITY, epoch=1)
    other = np.flatnonzero(run.part == 1)[1::2]
    probs = run.probs[1, other].astype(float)
    plain_ = told["diagrams"][told["plain"]]
    assert sum(plain_["count"]) == len(other)
    assert plain_["mean"] == pytest.approx(probs.max(axis=1).mean(), abs=2e-3)
    hotter = told["diagrams"][told["temperatures"].index(4.0)]
    assert hotter["mean"] < plain_["mean"]


@pytest.mark.parametrize("result", [None, "warm", float("nan"), float("inf"), 0.0, -1.0, [1.0, 2.0]])
def test_a_temperature_that_is_none_is_not_drawn(run: Run, result: Any) -> None:
    told = plain(ask(RELIABILITY, {"fit_temperature": lambda z, y: result}))
    assert told["fit"]["diagram"] is None and told["fit"]["octave"] == "nan" and told["fit"]["none"] is False


def test_where_no_temperature_is_best_theirs_is_not_asked(without_run: Path) -> None:
    def never(logits: Any, labels: Any) -> float:
        raise AssertionError("asked")

    run = make_run(without_run, epochs=1, digits=60, falsified=0)
    probs = np.load(run.folder / "probs.npy")
    probs[1] = np.where(np.arange(10) == run.labels[:, None], 0.91, 0.01)  # all right, none beyond doubt
    losses = np.load(run.folder / "losses.npy")
    losses[1] = -np.log(0.91)
    np.save(run.folder / "probs.npy", probs)
    np.save(run.folder / "losses.npy", losses)
    told = ask(RELIABILITY, {"fit_temperature": never})
    assert told["fit"]["none"] is True and told["accuracy"] == 1


# ---------------------------------------------------------------- false labels


def test_precision_and_recall_count_the_false_ones_among_the_costliest(run: Run) -> None:
    told = ask(FALSE)
    train = np.flatnonzero(run.part == 0)
    false = (run.labels != run.true)[train]
    order = sorted(range(len(train)), key=lambda i: -run.losses[2, train[i]])
    precision, recall = (array(told["curves"][name]) for name in ("precision", "recall"))
    assert told["false"] == false.sum() == 12 and told["most"] == len(precision) == len(recall) == 60
    for k in (1, 5, 12, 60):
        found = sum(false[i] for i in order[:k])
        assert precision[k - 1] == pytest.approx(found / k) and recall[k - 1] == pytest.approx(found / 12)
        here = ask(FALSE, k=k)
        assert (here["found"], here["precision"], here["recall"]) == (
            found,
            pytest.approx(found / k),
            pytest.approx(found / 12),
        )
        assert here["cards"]["at"] == [train[i] for i in order[max(0, k - 12) : k]] and here["k"] == k
    assert told["k"] == 12 and [12, told["found"], told["precision"], told["recall"]] in told["marks"]
    costs = told["costs"]
    assert costs["false"] == pytest.approx([row.mean() for row in run.losses[:, train[false]]], rel=1e-5)
    assert costs["false"][2] > 2 * costs["true"][2]  # that is what gives them away


def test_a_wrong_order_draws_other_curves_and_is_told(run: Run) -> None:
    right = ask(FALSE)
    wrong = ask(FALSE, {"worst_examples": lambda losses, k: np.argsort(np.asarray(losses))[:k]})
    assert wrong["order"] == "other" and wrong["found"] < right["found"]
    assert wrong["key"] != right["key"] and "curves" in ask(
        FALSE, {"worst_examples": lambda losses, k: np.argsort(np.asarray(losses))[:k]}, have=right["key"]
    )
    assert "curves" not in ask(FALSE, have=right["key"], k=3)


def test_an_honest_run_has_nothing_to_find_and_one_with_false_labels_is_shown_before_it(
    without_run: Path,
) -> None:
    false = make_run(without_run, epochs=1, digits=100, falsified=0.1)
    honest = make_run(without_run, epochs=1, digits=100, falsified=0, kind="later")
    assert ask(FALSE)["run"]["name"] == false.name and ask(FALSE)["false"] == 8
    told = ask(FALSE, run=honest.name)
    assert told["run"]["name"] == honest.name and told["false"] == 0
    assert not {"cards", "curves", "precision", "found"} & told.keys()


# ---------------------------------------------------------------- all three


@pytest.mark.parametrize("figure", [CONFUSION, FALSE], ids=lambda f: f.TITLE)
def test_where_the_digits_are_gone_their_numbers_are_shown(
    figure: Any, without_run: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_run(without_run, epochs=1, digits=100, falsified=0.1)
    whole = ask(figure)
    digits._images.cache_clear()

    def missing(source: str) -> None:
        raise DigitsError("The full MNIST is not here. `crossent fetch mnist` brings it.")

    monkeypatch.setattr("crossent.training.mnist.data.load", missing)
    figure.prepare(dict(figure.START))
    told = ask(figure)
    assert told["run"]["name"] == made.name and told["cards"]["at"] == whole["cards"]["at"]
    assert "crossent fetch mnist" in told["cards"]["gone"] and whole["cards"]["gone"] == ""
    assert not array(told["cards"]["images"]).any()


@pytest.mark.parametrize("figure", [CONFUSION, RELIABILITY, FALSE], ids=lambda f: f.TITLE)
@pytest.mark.parametrize(
    "inputs",
    [
        {},
        {"run": 3, "epoch": "x", "label": None, "said": 99, "k": -7, "digit": 1e99, "have": []},
        {"epoch": 99, "k": 1e9},
    ],
)
def test_posted_rubbish_becomes_valid_inputs(figure: Any, inputs: dict[str, Any], run: Run) -> None:
    told = plain(figure.compute(needed(figure), inputs))
    assert told["run"]["name"] == run.name and told["epoch"] == 2


@pytest.mark.parametrize("figure", [CONFUSION, RELIABILITY, FALSE], ids=lambda f: f.TITLE)
def test_without_a_run_there_is_nothing(figure: Any, without_run: Path) -> None:
    told = ask(figure)
    assert told["run"] is None and told["runs"] == []
    if hasattr(figure, "prepare"):
        figure.prepare(dict(figure.START))
