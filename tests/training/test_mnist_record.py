"""Runs on disk: what is written can be read, also of a run that was killed, stopped, damaged or gone on with."""

from __future__ import annotations

import json
import math
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist import data
from crossent.training.mnist.record import HISTORY, Run, RunError, runs
from crossent.training.mnist.recorder import Followed, Recorder, follow

ABOUT: dict[str, Any] = {
    "settings": {"source": "offline", "epochs": 3, "seed": 1, "falsified": 0.03, "model": "yours"},
    "source": "offline",
    "seed": 1,
    "model": "Sequential()",
    "parameters": 5,
    "functions": {"train": "yours"},
    "code": "ab",
    "versions": {"python": "3"},
}


@pytest.fixture(scope="module")
def digits() -> Followed:
    return follow(data.load(), 0.03, seed=1)


def row(digits: Followed, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Losses and probabilities that belong together."""
    logits = np.random.default_rng(seed).standard_normal((len(digits.labels), 10))
    probs = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    return -np.log(probs[np.arange(len(probs)), digits.labels]), probs


def history(epochs: int) -> dict[str, list[float]]:
    return {name: [i + e / 10 for e in range(epochs)] for i, name in enumerate(HISTORY)}


def write(workspace: Path, digits: Followed, epochs: int = 2, of: int = 3) -> Recorder:
    recorder = Recorder.begin(workspace, digits, of, ABOUT)
    recorder.row(0, *row(digits, 0))
    for epoch in range(1, epochs + 1):
        recorder.epoch(*row(digits, epoch), history(epoch), 0.5)
    return recorder


def test_what_is_written_is_read(tmp_path: Path, digits: Followed) -> None:
    write(tmp_path, digits)
    (run,) = runs(tmp_path)
    assert run.epochs == 2 and run.history == history(2) and run.about["seconds"] == [0.5, 0.5]
    assert run.about["finished"] is False and run.about["settings"] == ABOUT["settings"]
    assert run.losses.shape == (3, 5000) and run.probs.shape == (3, 5000, 10)
    assert run.losses.dtype == np.float32 and run.probs.dtype == np.float16
    for epoch in range(3):
        losses, probs = row(digits, epoch)
        np.testing.assert_allclose(run.losses[epoch], losses, rtol=1e-6)
        np.testing.assert_allclose(run.probs[epoch], probs, rtol=1e-3, atol=1e-7)
    assert (run.labels == digits.labels).all() and (run.part == digits.part).all()
    wrong = run.labels != run.true
    assert wrong.sum() == 120 and (run.part[wrong] == 0).all()
    assert (run.images() == digits.images).all()


def test_the_digits_are_the_sources_own(digits: Followed) -> None:
    split = data.load()
    assert digits.trained == len(split.train)
    assert (digits.true == np.concatenate([split.train.labels, split.val.labels])).all()
    again = follow(split, 0.03, seed=2)
    assert (again.index == digits.index).all() and (again.labels != digits.labels).any()


def test_names_never_collide_and_the_newest_is_first(tmp_path: Path, digits: Followed) -> None:
    names = [write(tmp_path, digits, 0).folder.name for _ in range(3)]
    assert len(set(names)) == 3
    assert [run.name for run in runs(tmp_path)] == names[::-1]
    assert runs(tmp_path / "nowhere") == []


def test_numbers_that_are_not_finite_come_back_as_nan(tmp_path: Path, digits: Followed) -> None:
    recorder = write(tmp_path, digits, 0)
    recorder.epoch(*row(digits, 1), {**history(1), "val_loss": [math.inf]}, 0.1)
    text = (recorder.folder / "run.json").read_text(encoding="utf-8")
    assert "NaN" not in text and "Infinity" not in text
    assert math.isnan(Run(recorder.folder).history["val_loss"][0])


def test_a_history_that_lacks_something_is_still_kept(tmp_path: Path, digits: Followed) -> None:
    recorder = write(tmp_path, digits, 0)
    recorder.epoch(
        *row(digits, 1), {"train_loss": [2.0, 1.0]}, 0.1
    )  # one number too many, three lists too few
    assert Run(recorder.folder).history == {
        "train_loss": [2.0],
        "val_loss": [],
        "train_accuracy": [],
        "val_accuracy": [],
    }


def test_damaged_runs_are_told_and_left_out(tmp_path: Path, digits: Followed) -> None:
    good, cut, other, old = (write(tmp_path, digits).folder for _ in range(4))
    text = (cut / "run.json").read_text(encoding="utf-8")
    (cut / "run.json").write_text(text[: len(text) // 2], encoding="utf-8")
    (other / "losses.npy").write_bytes(b"")
    (old / "run.json").write_text(text.replace('"format": 1', '"format": 9'), encoding="utf-8")
    (tmp_path / "runs" / "empty").mkdir()
    (tmp_path / "runs" / "notes.txt").write_text("mine", encoding="utf-8")
    told: list[str] = []
    assert [run.name for run in runs(tmp_path, told)] == [good.name]
    assert len(told) == 4 and all("run" in sentence and sentence.endswith(".") for sentence in told)
    assert any("format 9" in sentence for sentence in told)
    assert [run.name for run in runs(tmp_path)] == [good.name]


def test_rows_that_are_missing_are_found(tmp_path: Path, digits: Followed) -> None:
    folder = write(tmp_path, digits).folder
    about = json.loads((folder / "run.json").read_text(encoding="utf-8"))
    (folder / "run.json").write_text(json.dumps({**about, "epochs": 7}), encoding="utf-8")
    with pytest.raises(RunError, match="fewer rows"):
        Run(folder)


def test_going_on_keeps_what_was_before_and_makes_room(tmp_path: Path, digits: Followed) -> None:
    folder = write(tmp_path, digits, 3).folder
    before = np.array(Run(folder).losses)
    recorder = Recorder.go_on(Run(folder), after=2, epochs=5)
    assert Run(folder).epochs == 2 and Run(folder).history == history(2)
    for epoch in range(3, 6):
        recorder.epoch(*row(digits, 10 + epoch), history(epoch), 1.0)
    run = Run(folder)
    assert run.epochs == 5 and run.about["seconds"] == [0.5, 0.5, 1.0, 1.0, 1.0]
    assert (run.losses[:3] == before[:3]).all()
    np.testing.assert_allclose(run.losses[5], row(digits, 15)[0], rtol=1e-6)
    with pytest.raises(RunError, match="ask for more"):
        Recorder.go_on(run, after=5, epochs=5)


def test_weights_come_back_also_before_the_end(tmp_path: Path, digits: Followed) -> None:
    torch = pytest.importorskip("torch")
    recorder = write(tmp_path, digits, 1)
    with pytest.raises(RunError, match="before its first epoch"):
        Run(recorder.folder).state_dict()
    recorder.checkpoint({"model": {"w": torch.ones(2)}, "optimizer": {}, "rng": torch.get_rng_state()})
    assert Run(recorder.folder).state_dict()["w"].tolist() == [1, 1]
    assert Run(recorder.folder).checkpoint()["epochs"] == 1
    recorder.finish(True, {"w": torch.zeros(2)}, (0.5, 0.9))
    run = Run(recorder.folder)
    assert run.state_dict()["w"].tolist() == [0, 0]
    assert (
        run.about["stopped"] and run.about["finished"] and run.about["test"] == {"loss": 0.5, "accuracy": 0.9}
    )
    (recorder.folder / "model.pt").write_bytes(b"half")
    with pytest.raises(RunError, match="damaged"):
        run.state_dict()


ENDLESS = """
    import sys
    from pathlib import Path
    import numpy as np
    from crossent.training.mnist import data
    from crossent.training.mnist.recorder import Recorder, follow
    digits = follow(data.load())
    recorder = Recorder.begin(Path(sys.argv[1]), digits, 3000, {"source": "offline", "settings": {}})
    recorder.row(0, 0.0, 0.0)
    for epoch in range(1, 3000):
        recorder.epoch(float(epoch), 0.1, {"train_loss": [0.0] * epoch}, 0.1)
        print(epoch, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
def test_a_killed_run_can_be_read(tmp_path: Path) -> None:
    for kill in range(3):
        running = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(ENDLESS), str(tmp_path)],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(data.__file__).parents[3])},
        )
        assert running.stdout is not None
        told = [int(running.stdout.readline()) for _ in range(3 + 4 * kill)]
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        running.stdout.close()
        damaged: list[str] = []
        run = runs(tmp_path, damaged)[0]
        assert not damaged and len(runs(tmp_path)) == kill + 1
        assert run.epochs >= told[-1] and run.about["finished"] is False
        assert (run.losses[:, 0] == np.arange(run.epochs + 1)).all()
        assert len(run.history["train_loss"]) == run.epochs
