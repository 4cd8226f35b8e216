"""A run's report and the comparison of two: whole in one file, and every number in it that of the run."""

from __future__ import annotations

import base64
import os
import re
import struct
import zlib
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist import charts, compare, data, report
from crossent.training.mnist.record import HISTORY, Run, RunError
from crossent.training.mnist.recorder import Followed, Recorder, follow

EPOCHS = 4
VOID = {"meta", "img", "br", "line", "circle", "rect", "path", "polyline", "input"}


@pytest.fixture(scope="module")
def digits() -> Followed:
    return follow(data.load(), 0.03, seed=1)


def make(workspace: Path, digits: Followed, epochs: int = EPOCHS, sharp: float = 3.0, noise: int = 0) -> Run:
    """A run that learns the true labels, as far as noise lets it."""
    about = {
        "settings": {"source": "offline", "epochs": epochs, "seed": 1, "falsified": 0.03, "model": "mlp"},
        "source": "offline",
        "seed": 1,
        "model": "Sequential(<odd & name>)",
        "parameters": 1234,
        "functions": {"train": "yours"},
        "code": "",
        "versions": {"python": "3"},
    }
    recorder = Recorder.begin(workspace, digits, max(1, epochs), about)
    kept: dict[str, list[float]] = {name: [] for name in HISTORY}
    wanted = np.eye(10)[digits.true]
    for epoch in range(epochs + 1):
        rng = np.random.default_rng(noise + epoch)
        logits = sharp * epoch / EPOCHS * wanted + rng.standard_normal(wanted.shape)
        probs = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
        losses = -np.log(probs[np.arange(len(probs)), digits.labels])
        if not epoch:
            recorder.row(0, losses, probs)
            continue
        val = digits.part == 1
        for name, value in zip(
            HISTORY,
            (losses[~val].mean(), losses[val].mean(), 0.5, (probs.argmax(1) == digits.labels)[val].mean()),
            strict=True,
        ):
            kept[name].append(float(value))
        recorder.epoch(losses, probs, kept, 1.5)
    return Run(recorder.folder)


class Reader(HTMLParser):
    """Holds that every tag is closed, and collects what the page would fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attributes: Any) -> None:
        self.fetched += [v for k, v in attributes if k in ("src", "href") and not v.startswith("data:")]
        assert tag not in ("script", "link", "iframe")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: Any) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, tag


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    assert reader.open == [] and reader.fetched == []
    assert "url(" not in text and not re.search(r"https?://", text)
    assert not re.search(r"\bnan\b|\binf\b", re.sub(r"base64,[^\"]*", "", text).lower())
    return reader


def test_the_report_is_whole_and_its_numbers_are_the_runs(tmp_path: Path, digits: Followed) -> None:
    run = make(tmp_path, digits)
    path = report.write(run)
    text = path.read_text(encoding="utf-8")
    read(text)
    assert path == run.folder / "report.html" and path.stat().st_size < 1_000_000
    val, last = run.part == 1, run.losses[-1]
    right = run.probs[-1][val].argmax(axis=1) == run.labels[val]
    assert f"<b>{last[val].mean():.4f}</b>" in text and f"<b>{right.mean():.2%}</b>" in text
    assert f"{int((~right).sum())} wrong answers" in text
    for label in range(10):
        hits = int((right & (run.labels[val] == label)).sum())
        assert re.search(rf"<tr><th>{label}</th>.*?<td style=[^>]*--right[^>]*>{hits}</td>", text)
    false, costs = (run.labels != run.true)[~val], last[~val]
    found = false[np.argsort(-costs)[:120]].sum()
    assert f"the 120 costliest hold {found} of them" in text
    assert "Sequential(&lt;odd &amp; name&gt;)" in text
    assert text.count('<svg class="plot"') == 6 and text.count("data:image/png") == 24


def test_without_false_labels_there_is_no_search_for_them(tmp_path: Path) -> None:
    run = make(tmp_path, follow(data.load()))
    text = report.page(run)
    read(text)
    assert "False labels" not in text


@pytest.mark.parametrize(("epochs", "sharp"), [(0, 3.0), (1, 0.0), (1, 1000.0)])
def test_runs_at_the_edge_have_a_report(tmp_path: Path, digits: Followed, epochs: int, sharp: float) -> None:
    read(report.page(make(tmp_path, digits, epochs, sharp)))


@pytest.mark.parametrize("what", [np.nan, np.inf])
def test_a_run_that_diverged_has_a_report(tmp_path: Path, digits: Followed, what: float) -> None:
    run = make(tmp_path, digits, 2)
    losses, probs = (np.load(run.folder / f"{name}.npy", mmap_mode="r+") for name in ("losses", "probs"))
    losses[2], probs[2] = what, np.nan
    losses.flush(), probs.flush()
    text = report.page(Run(run.folder))
    assert f"<b>{what:.4f}</b>" in text and "No temperature is best" in text
    assert compare.rows(compare.Pair.of(Run(run.folder), run))


def test_a_report_without_the_digits_has_all_but_their_pictures(
    tmp_path: Path, digits: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = make(tmp_path, digits)

    def gone(*given: Any, **named: Any) -> Any:
        raise data.DigitsError("gone")

    monkeypatch.setattr(data, "load", gone)
    text = report.page(run)
    read(text)
    assert "data:image" not in text and "Which is taken for which" in text


def test_a_short_run_shows_the_loss_before_training_and_a_long_one_does_not(
    tmp_path: Path, digits: Followed
) -> None:
    for epochs, points in ((4, 5), (6, 6)):
        run = make(tmp_path, digits, epochs)
        text = report.page(run)
        (curve,) = re.findall(r'aria-label="loss of training[^>]*>.*?class="line val" points="([^"]*)"', text)
        assert len(curve.split()) == points
        assert f"Before training the loss was {run.losses[0][run.part == 1].mean():.4f}" in text


def test_a_report_is_written_again_only_after_another_epoch(tmp_path: Path, digits: Followed) -> None:
    run = make(tmp_path, digits, 1)
    path = report.latest(run)
    path.write_text("kept", encoding="utf-8")
    assert report.latest(run) == path and path.read_text(encoding="utf-8") == "kept"
    os.utime(path, ns=(0, 0))
    assert report.latest(run).stat().st_size > 10_000


def test_two_runs_are_compared_on_the_digits_that_both_held_back(tmp_path: Path, digits: Followed) -> None:
    a, b = make(tmp_path, digits), make(tmp_path, follow(data.load()), epochs=3, sharp=2.0, noise=50)
    pair = compare.Pair.of(a, b)
    assert len(pair.rows_a) == 1000
    assert (a.index[pair.rows_a] == b.index[pair.rows_b]).all() and (a.part[pair.rows_a] == 1).all()
    told = {name: (one, two) for name, one, two in compare.rows(pair)}
    assert told["epochs"] == ("4", "3") and told["falsified labels"] == ("3.0%", "3.0%")
    right = [
        r.probs[-1][rows].argmax(1) == r.labels[rows] for r, rows in ((a, pair.rows_a), (b, pair.rows_b))
    ]
    apart = (str((right[0] & ~right[1]).sum()), str((right[1] & ~right[0]).sum()))
    assert told["right where the other is wrong"] == apart
    path = compare.write(pair)
    text = path.read_text(encoding="utf-8")
    read(text)
    assert path.parent == b.folder and f"Right in the first run alone: {apart[0]}<" in text
    assert f"{int((right[0] & right[1]).sum()):,} digits are right in both" in text


def test_runs_of_other_digits_are_not_compared(tmp_path: Path, digits: Followed) -> None:
    a, b = make(tmp_path, digits, 1), make(tmp_path, digits, 1)
    b.about["source"] = "full"
    with pytest.raises(RunError, match="compare runs of the same"):
        compare.Pair.of(a, b)


def test_a_digit_becomes_a_picture_of_itself() -> None:
    image = np.random.default_rng(0).integers(0, 256, (28, 28), dtype=np.uint8)
    raw = base64.b64decode(charts.png(image).partition(",")[2])
    size = raw.index(b"IDAT")
    (length,) = struct.unpack(">I", raw[size - 4 : size])
    rows = np.frombuffer(zlib.decompress(raw[size + 4 : size + 4 + length]), np.uint8).reshape(28, 29)
    assert (rows[:, 0] == 0).all() and (255 - rows[:, 1:] == image).all()


@pytest.mark.parametrize(
    "values", [[0.2, 2.3], [5, 5], [0], [], [float("nan"), 3], [1e-9], [-3, 4], [96.1, 99.7]]
)
@pytest.mark.parametrize("zero", [True, False])
def test_an_axis_holds_its_values_and_has_a_few_marks(values: list[float], zero: bool) -> None:
    axis = charts.axis("x", values, zero)
    finite = [v for v in values if v == v]
    assert all(axis.low <= v <= axis.high for v in finite) and axis.low < axis.high
    assert 2 <= len(axis.marks) <= 9 and axis.marks == sorted(axis.marks)
    assert not zero or axis.low <= 0 <= axis.high


def test_a_plot_puts_points_where_they_belong() -> None:
    plot = charts.Plot(charts.epochs_axis(4), charts.axis("y", [0, 2]), "about")
    plot.line(charts.Line("", [0, 4], [0, 2], "val"))
    (points,) = re.findall(r'points="([^"]*)"', plot.svg())
    assert (
        points
        == f"{charts.LEFT}.0,{charts.HEIGHT - charts.BOTTOM}.0 {charts.WIDTH - charts.RIGHT}.0,{charts.TOP}.0"
    )
    assert "<polyline" not in charts.Plot(plot.x, plot.y, "").line(charts.Line("", [0], [1], "val")).svg()


def test_epochs_in_findings_are_those_of_the_curves(tmp_path: Path, digits: Followed) -> None:
    run = make(tmp_path, digits, 12)
    run.history["train_loss"] = [1.0 / (e + 1) for e in range(12)]
    run.history["val_loss"] = [0.6, 0.4, 0.3, 0.25, 0.26, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]
    (found,) = report.findings(run)
    assert found.id == "overfits" and "lowest in epoch 4" in found.message
    assert "lowest in epoch 4" in report.page(run)
