"""`crossent train mnist`, `crossent runs` and `crossent tensorboard`, as a learner calls them."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import time
import urllib.request
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from crossent.training.mnist.record import runs

pytest.importorskip("torch")
MINE = '''"""Handwritten digits."""

import time

import torch
from torch import nn


def build_model():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))


def train(model, train_set, val_set, epochs, on_epoch):
    images, labels = (part[:500] for part in train_set)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}
    for epoch in range(epochs):
        for rows in torch.randperm(len(labels)).split(50):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images[rows]), labels[rows])
            loss.backward()
            optimizer.step()
        history["train_loss"].append(loss.item())
        history["val_loss"].append(nn.functional.cross_entropy(model(val_set[0]), val_set[1]).item())
        history["train_accuracy"].append((model(images).argmax(1) == labels).float().mean().item())
        history["val_accuracy"].append((model(val_set[0]).argmax(1) == val_set[1]).float().mean().item())
        on_epoch(epoch, history)
        time.sleep(PAUSE)
    return history
'''


def write(real: Any, pause: float = 0.0) -> None:
    real("progress")
    (real.workspace / "final_mnist.py").write_text(MINE.replace("PAUSE", str(pause)), encoding="utf-8")


@pytest.mark.slow
def test_a_run_its_numbers_its_report_and_another_to_compare(real: Any) -> None:
    write(real)
    done = real("train", "mnist", "--epochs", 2, "--falsified", "0.03", "--seed", 3)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(
        "final.train: final_mnist.py, source offline, model yours, epochs 2, seed 3, falsified 0.03\n"
    )
    said = " ".join(done.stdout.split())
    assert "The course stands in for final.per_example_loss, final.evaluate: not written yet." in said
    (run,) = runs(real.workspace)
    assert re.search(rf"(?m)^  validation loss +{run.history['val_loss'][-1]:.6g}$", done.stdout)
    assert re.search(rf"(?m)^  report +runs/{run.name}/report.html$", done.stdout)
    assert run.about["functions"] == {
        "build_model": "yours",
        "train": "yours",
        "per_example_loss": "course",
        "evaluate": "course",
    }
    assert (run.folder / "report.html").stat().st_size > 10_000 and list(run.folder.glob("events.out.*"))
    again = real("train", "mnist", "--epochs", 2, "--falsified", "0.03", "--seed", 3)
    newer = runs(real.workspace)[0]
    assert again.returncode == 0 and (np.array(newer.losses) == np.array(run.losses)).all()
    assert newer.history == run.history

    listed = real("runs")
    assert listed.returncode == 0 and listed.stderr == ""
    assert all(len(line) <= 80 for line in listed.stdout.splitlines()[1:])
    rows = [line.split() for line in listed.stdout.splitlines()[2:]]
    assert [row[:2] for row in rows] == [["1", newer.name], ["2", run.name]]
    val = run.part == 1
    assert rows[0][-2] == f"{run.losses[-1][val].mean():.4f}" and "3%" in rows[0]
    one = real("runs", 1)
    assert one.returncode == 0 and f"{newer.history['val_loss'][1]:.4f}" in one.stdout
    two = real("runs", 2, newer.name)
    assert two.returncode == 0
    assert re.search(r"(?m)^  right where the other is wrong +0 +0$", two.stdout)
    assert (newer.folder / "compare.html").is_file()

    (newer.folder / "run.json").write_text("{", encoding="utf-8")
    damaged = real("runs")
    assert damaged.returncode == 0 and newer.name in damaged.stderr and newer.name not in damaged.stdout


@pytest.mark.slow
def test_ctrl_c_keeps_the_run_and_it_goes_on(real: Any, terminal: Any) -> None:
    write(real, 0.3)
    live = terminal("train", "mnist", "--epochs", 40, NO_COLOR="1")
    live.until(re.compile(r" [2-9]/40"), 90)
    live.interrupt()
    said = live.until("Stopped.", 60)
    assert "report" in said and "Traceback" not in said
    assert live.end() == 130
    (run,) = runs(real.workspace)
    assert 2 <= run.epochs < 40 and run.about["stopped"] and run.about["finished"]
    before = np.array(run.losses)
    write(real)
    done = real("train", "mnist", "--resume", 1)
    assert done.returncode == 0, done.stderr
    (whole,) = runs(real.workspace)
    assert whole.name == run.name and whole.epochs == 40 and not whole.about["stopped"]
    assert (whole.losses[: run.epochs + 1] == before).all()
    full = real("train", "mnist", "--resume", run.name)
    assert full.returncode == 1 and "has 40 epochs" in full.stdout


@pytest.mark.slow
def test_a_run_that_was_killed_can_be_read_and_goes_on(real: Any) -> None:
    write(real, 0.2)
    import psutil

    with real.start("train", "mnist", "--epochs", 30) as process:
        for _ in range(600):
            found = runs(real.workspace)
            if found and found[0].epochs >= 2:
                break
            time.sleep(0.1)
        for each in psutil.Process(process.pid).children(recursive=True):
            each.kill()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    (run,) = runs(real.workspace)
    assert run.epochs >= 2 and not run.about["finished"] and len(run.history["val_loss"]) == run.epochs
    assert f"{run.epochs} of 30" in real("runs").stdout
    assert real("runs", 1).returncode == 0
    write(real)
    done = real("train", "mnist", "--resume", 1, "--epochs", run.epochs + 1)
    assert done.returncode == 0, done.stderr
    assert runs(real.workspace)[0].epochs == 30


def test_a_measurement_counts_what_it_measures_and_says_whose_the_losses_are(real: Any) -> None:
    small = [
        part for name in ("rows=64", "vocabulary=2000", "width=8", "chunk=16") for part in ("--set", name)
    ]
    done = real("train", "m7.chunked_memory", "--own", *small)
    assert done.returncode == 0, done.stderr
    assert "the course's own functions" in done.stdout and "your" not in done.stdout
    assert re.search(r"(?m)^  measurements +30$", done.stdout) and "epoch" not in done.stdout


def test_wrong_calls_say_what_there_is(real: Any, tmp_path: Path) -> None:
    for arguments, status, words in (
        (["train", "mnist", "--resume", "1"], 1, "There is no run yet"),
        (["runs", "1"], 1, "There is no run yet"),
        (["runs", "1", "2", "3"], 2, "two to compare"),
        (["tensorboard"], 1, "There is no run"),
        (["train", "mnist", "--model", "rnn"], 2, "yours, mlp, cnn"),
        (["train", "mnist", "--epochs", "41"], 2, "1 to 40"),
        (["train", "mnist", "--falsified", "0.7"], 2, "0 to 0.5"),
        (["train", "mnist", "--source", "full"], 1, "crossent fetch mnist"),
        (
            ["train", "m4.train", "--seed", "1", "--model", "mlp"],
            2,
            "nothing to set called --model in m4.train",
        ),
        (["train", "m9.grid", "--fast"], 2, "nothing to set called --fast in m9.grid"),
        (["train", "m9.grid", "--set", "lr=1"], 2, "nothing to set called lr;"),
    ):
        done = real(*arguments, env={"CROSSENT_MNIST": str(tmp_path / "none")})
        assert done.returncode == status, (arguments, done.stderr)
        assert words in " ".join(done.stderr.split()), (arguments, done.stderr)
    empty = real("runs")
    assert empty.returncode == 0 and "crossent train mnist" in empty.stdout


@pytest.mark.slow
def test_tensorboard_shows_the_runs_to_this_machine_and_ends_with_ctrl_c(real: Any, terminal: Any) -> None:
    write(real)
    assert real("train", "mnist", "--epochs", 2).returncode == 0
    live = terminal("tensorboard")
    said = live.until("Ctrl-C ends it.", 60)
    (address,) = re.findall(r"http://127\.0\.0\.1:\d+/", said)
    name = runs(real.workspace)[0].name
    for _ in range(100):
        with urllib.request.urlopen(address + "data/runs") as answer:
            if json.load(answer) == [name]:
                break
        time.sleep(0.1)
    with urllib.request.urlopen(address + "data/plugin/scalars/tags") as answer:
        assert {"loss/train", "loss/validation", "accuracy/train", "accuracy/validation"} <= set(
            json.load(answer)[name]
        )
    live.interrupt()
    assert live.end() == 0
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=2)


def test_what_a_learner_logged_is_for_tensorboard_and_no_run(real: Any) -> None:
    folder = real.workspace / "runs" / "grid" / "rate-0.1"
    folder.mkdir(parents=True)
    (folder / "events.out.tfevents.1").write_bytes(b"")
    listed = real("runs")
    assert listed.returncode == 0 and listed.stderr == "" and "There is no run yet" in listed.stdout
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        # it gets as far as the port, so it has found something to show
        assert "cannot be used" in real("tensorboard", "--port", taken.getsockname()[1]).stderr


def test_a_port_in_use_is_told(real: Any) -> None:
    folder = real.workspace / "runs" / "one"
    folder.mkdir(parents=True)
    (folder / "events.out.x").write_bytes(b"")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = real("tensorboard", "--port", taken.getsockname()[1])
    assert done.returncode == 1 and "cannot be used" in done.stderr
