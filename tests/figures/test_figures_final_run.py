"""A run's curves and costliest digits, and what its right and wrong answers cost: every number against the run on disk."""

from __future__ import annotations

import base64
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from figure_tools import load, needed, plain
from runs_made import make_run

from crossent.training.mnist import report
from crossent.training.mnist.record import VALIDATION, Run, runs


def answer(name: str, **inputs: Any) -> dict[str, Any]:
    figure = load(name)
    figure.prepare(inputs) if hasattr(figure, "prepare") else None
    data = figure.compute(needed(figure), {**figure.START, **inputs})
    plain(data)  # as it reaches the page
    assert isinstance(data, dict)
    return data


def only(workspace: Path) -> Run:
    (run,) = runs(workspace)
    return run


def test_the_curves_are_the_history_and_begin_with_what_was_measured_before(with_run: Path) -> None:
    run, data = only(with_run), answer("final-run")
    val = run.part == VALIDATION
    curves = data["run"]["curves"]
    for name, values in curves.items():
        assert values[1:] == run.history[name] and len(values) == run.epochs + 1
    assert curves["val_loss"][0] == pytest.approx(run.losses[0, val].mean())
    assert curves["train_loss"][0] == pytest.approx(run.losses[0, ~val].mean())
    assert curves["val_loss"][0] == pytest.approx(data["uniform"], abs=0.2)  # a network that knows nothing
    right = run.probs[0, val].argmax(axis=1) == run.labels[val]
    assert curves["val_accuracy"][0] == pytest.approx(right.mean())


def test_a_train_that_told_less_leaves_gaps(tmp_path: Path, without_run: Path) -> None:
    run = make_run(without_run, epochs=2, digits=60, falsified=0)
    figure = load("final-run")
    run.history["train_accuracy"] = run.history["train_accuracy"][:1]
    values = figure.curves(run)["train_accuracy"]
    assert values[1] == run.history["train_accuracy"][0] and math.isnan(values[2])


def test_the_costliest_digits_of_every_epoch_and_their_pictures(with_run: Path) -> None:
    run, worst = only(with_run), answer("final-run")["run"]["worst"]
    val = np.flatnonzero(run.part == VALIDATION)
    images = np.frombuffer(base64.b64decode(worst["images"]["u8"]), np.uint8).reshape(
        worst["images"]["shape"]
    )
    assert (images == run.images()[worst["rows"]]).all() and len(set(worst["rows"])) == len(worst["rows"])
    for epoch, (at, said, loss) in enumerate(zip(worst["at"], worst["said"], worst["loss"], strict=True)):
        best = sorted((float(run.losses[epoch, row]) for row in val), reverse=True)[: len(at)]
        assert loss == best and [float(run.losses[epoch, row]) for row in at] == loss
        assert said == [int(run.probs[epoch, row].argmax()) for row in at]
        assert set(at) <= set(worst["rows"])


def test_another_run_is_laid_beside_unless_it_is_the_same_or_gone(without_run: Path) -> None:
    first, second = (
        make_run(without_run, epochs=epochs, digits=60, falsified=0, seed=epochs) for epochs in (1, 2)
    )
    both = answer("final-run", beside=first.name)
    assert both["run"]["name"] == second.name and both["beside"]["name"] == first.name
    assert (
        both["beside"]["curves"]["val_loss"][1:] == first.history["val_loss"]
        and "worst" not in both["beside"]
    )
    assert answer("final-run", run=first.name, beside=first.name)["beside"] is None
    assert answer("final-run", beside="2020-01-01-0000-final")["beside"] is None
    assert answer("final-run", run=first.name, beside=second.name)["beside"]["name"] == second.name


@pytest.mark.parametrize("part", ["validation", "training"])
def test_what_right_and_wrong_answers_cost_adds_up_to_the_mean(with_run: Path, part: str) -> None:
    run, data = only(with_run), answer("right-and-wrong", part=part)
    rows = (run.part == VALIDATION) == (part == "validation")
    assert data["digits"] == rows.sum()
    for epoch in range(run.epochs + 1):
        losses = run.losses[epoch, rows].astype(float)
        hit = run.probs[epoch, rows].argmax(axis=1) == run.labels[rows]
        rights, wrongs = data["counts"][epoch].sum(axis=1)
        assert (rights, wrongs) == (hit.sum(), (~hit).sum())
        assert data["accuracy"][epoch] == pytest.approx(hit.mean())
        mean = (rights * data["right"][epoch] + wrongs * data["wrong"][epoch]) / len(losses)
        assert data["mean"][epoch] == pytest.approx(mean) and mean == pytest.approx(losses.mean())
        dear = sorted(losses)[-data["costliest"] :]
        assert data["share"][epoch] == pytest.approx(sum(dear) / losses.sum())
        assert data["threshold"][epoch] == min(dear)
        # what the reading says of every answer
        ln2, ln10 = (bound for bound, _ in data["bounds"])
        assert losses[~hit].min() > ln2 - 1e-3 and losses[hit].max() < ln10 + 1e-3


def test_a_mean_lies_in_its_bin_and_the_bounds_in_theirs(with_run: Path) -> None:
    figure, data = load("right-and-wrong"), answer("right-and-wrong")
    assert figure.places([1e-9, 1e-6, 1e-2, 1, 100, 1e9, 0]).tolist() == [0, 0, 16, 24, 32, 32, 0]
    counts = data["counts"][-1].sum(axis=0)
    edge = math.floor(data["threshold_at"][-1])
    assert counts[edge:].sum() >= data["costliest"] > counts[edge + 1 :].sum()


def test_disagreement_is_told_where_both_go_the_same_way() -> None:
    figure = load("right-and-wrong")
    assert figure.disagreements([2.3, 0.5, 0.6, 0.5, 0.5], [0.1, 0.8, 0.9, 0.8, 0.9]) == [2, 3]
    assert figure.disagreements([2.3], [0.1]) == []


def test_the_map_shows_the_newest_run_and_nothing_without_one(without_run: Path) -> None:
    figure = load("final-run")
    assert figure.small(needed(figure)) == {}
    run = make_run(without_run, epochs=3, digits=100)
    train, val = figure.small(needed(figure))["paths"]
    assert train["x"] == val["x"] == [0, 0.5, 1] and (train["class"], val["class"]) == ("ink", "loss")
    top = max(*run.history["train_loss"], *run.history["val_loss"])
    assert val["y"] == pytest.approx([v / (1.1 * top) for v in run.history["val_loss"]])
    assert all(0 <= y < 1 for y in train["y"])


def test_a_run_names_its_report_once_there_is_one(without_run: Path) -> None:
    run = make_run(without_run, epochs=1, digits=60)
    assert answer("final-run")["run"]["report"] == ""
    path = report.write(run)
    assert answer("final-run")["run"]["report"] == path.relative_to(without_run).as_posix()


def test_two_runs_are_compared_on_a_page_that_is_written_once(without_run: Path) -> None:
    first, second, third = (
        make_run(without_run, epochs=1, digits=100, seed=n, falsified=0) for n in range(3)
    )
    assert answer("final-run", run=third.name)["compared"] is None
    told = answer("final-run", run=third.name, beside=first.name)["compared"]
    path = without_run / told["page"]
    assert path.parent == third.folder and told["why"] == ""
    assert f"<title>{first.name} and {third.name}</title>" in path.read_text()
    path.write_text(path.read_text() + "<!-- kept -->")
    answer("final-run", run=third.name, beside=first.name)
    assert "kept" in path.read_text()
    answer("final-run", run=third.name, beside=second.name)
    assert f"<title>{second.name} and {third.name}</title>" in path.read_text()
    for run, source in ((first, "full"), (second, "offline")):
        about = json.loads((run.folder / "run.json").read_text())
        (run.folder / "run.json").write_text(json.dumps({**about, "source": source}))
    told = answer("final-run", run=third.name, beside=first.name)["compared"]
    assert told["page"] == "" and "compare runs of the same" in told["why"]


def test_runs_that_differ_in_their_seed_alone_are_told_apart(without_run: Path) -> None:
    for seed in (0, 7):
        make_run(without_run, epochs=1, digits=60, seed=seed, falsified=0)
    newest, oldest = (each["words"] for each in answer("final-run")["runs"])
    assert newest.endswith(", seed 7") and "seed" not in oldest


def test_a_run_that_went_on_is_read_anew(without_run: Path) -> None:
    run = make_run(without_run, epochs=1, digits=60, falsified=0)
    before = answer("right-and-wrong")
    assert before["lowest"] == [0, int(np.argmin(before["mean"]))] and len(before["mean"]) == 2
    other = make_run(without_run, epochs=2, digits=60, falsified=0)
    assert len(answer("right-and-wrong")["mean"]) == 3
    assert answer("right-and-wrong", run=run.name)["mean"] == before["mean"]
    assert answer("right-and-wrong", run=other.name)["run"]["epochs"] == 2


def test_without_a_run_both_say_so(without_run: Path) -> None:
    for name in ("final-run", "right-and-wrong"):
        data = answer(name)
        assert data["run"] is None and data["runs"] == []
