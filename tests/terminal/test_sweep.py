"""`crossent sweep`: the table, what is kept, going on after Ctrl-C and kill -9, a damaged file, halving."""

from __future__ import annotations

import math
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest
from typer.testing import CliRunner

from crossent.cli import app
from crossent.content.sweeps import Sweep, SweepError, known
from crossent.training.sweep.data import load
from crossent.training.sweep.grid import Grid, Job, Outcome
from crossent.training.sweep.loop import one_by_one

SMALL = ("--learning-rates", "0.1,1,10000", "--batch-sizes", "32,64", "--seeds", "0,1", "--epochs", "4")
MANY = ("--learning-rates", "0.1,1", "--batch-sizes", "4,8", "--seeds", "0-11", "--epochs", "12")


def here(crossent: Any, *words: object) -> subprocess.CompletedProcess[str]:
    """The command in this process, which has torch loaded."""
    arguments = ["sweep", *map(str, words), "--workspace", str(crossent.workspace)]
    done = CliRunner().invoke(app, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)


def kept(crossent: Any, name: str = "points") -> dict[tuple[float, int, int], list[float]]:
    sweep = Sweep(crossent.workspace, name)
    assert sweep.problem is None
    curves = sweep.curves("points")
    sweep.close()
    return curves


def children(process: subprocess.Popen[str]) -> list[psutil.Process]:
    return psutil.Process(process.pid).children(recursive=True)


def wait_for_results(crossent: Any, at_least: int) -> None:
    """Until a running sweep has kept so many runs."""
    path = crossent.workspace / "sweeps" / "points.sqlite"
    end = time.monotonic() + 90
    while time.monotonic() < end:
        if path.exists():
            db = sqlite3.connect(path, timeout=5)
            try:
                if db.execute("SELECT count(*) FROM run").fetchone()[0] >= at_least:
                    return
            except sqlite3.OperationalError:
                pass  # the tables are not there yet
            finally:
                db.close()
        time.sleep(0.02)
    raise AssertionError("no results came")


def gone(processes: list[psutil.Process], seconds: float = 20) -> bool:
    _, alive = psutil.wait_procs(processes, timeout=seconds)
    return not [each for each in alive if each.status() != psutil.STATUS_ZOMBIE]


def test_a_sweep_is_shown_kept_and_not_trained_again(crossent: Any) -> None:
    answer = crossent("sweep", *SMALL, "--jobs", 1)
    assert answer.returncode == 0, answer.stderr
    assert all(len(line) <= 80 for line in answer.stdout.splitlines())
    assert re.search(r"(?m)^  rate \\ batch  32 +64$", answer.stdout)
    assert re.search(r"(?m)^  0\.1 +\d\.\d{4} .? +\d\.\d{4}", answer.stdout)
    assert re.search(r"(?m)^  10000 +diverged +diverged$", answer.stdout)
    assert "Best by validation: learning rate 1, batch size 32" in answer.stdout
    assert "learning rate 10000 with batch sizes" in answer.stdout
    assert "Early stopping" not in answer.stdout  # four epochs are less than its patience
    assert "Successive halving (--halving) would have taken" in answer.stdout

    curves = kept(crossent)
    assert len(curves) == 12 and all(len(curve) == 4 for curve in curves.values())
    for seed in (0, 1):
        loop = one_by_one(load("points"), [0.1, 1], 64, 4, seed)
        assert np.allclose([curves[0.1, 64, seed], curves[1.0, 64, seed]], loop, rtol=1e-5, atol=0)
    assert max(curves[10000.0, 32, 0]) > 1e3

    again = here(crossent, *SMALL)
    assert "Nothing was missing" in again.stdout
    assert again.stdout.splitlines()[:12] == answer.stdout.splitlines()[:12]
    shown = here(crossent, "--show", "points")
    assert shown.returncode == 0 and shown.stdout.splitlines()[:12] == answer.stdout.splitlines()[:12]


def test_a_larger_grid_trains_what_is_new_alone(crossent: Any) -> None:
    first = ("--batch-sizes", "64", "--seeds", "0", "--epochs", "2", "--jobs", "1")
    here(crossent, "--learning-rates", "0.1", *first)
    path = crossent.workspace / "sweeps" / "points.sqlite"
    db = sqlite3.connect(path)
    with db:
        db.execute(
            "UPDATE loss SET nats = 7 WHERE learning_rate = 0.1"
        )  # would be mended if it were trained again
    db.close()
    answer = here(crossent, "--learning-rates", "0.1,1", *first)
    assert "7.0000" in answer.stdout and len(kept(crossent)) == 2
    assert here(crossent, "--learning-rates", "0.1,1", *first, "--fresh").stdout.count("7.0000") == 0


def test_by_many_processes_it_is_the_same_and_none_stays(crossent: Any) -> None:
    here(crossent, *SMALL, "--jobs", 1, "--name", "one")
    with crossent.start("sweep", *SMALL, "--jobs", 2) as process:
        seen: set[int] = set()
        born: list[psutil.Process] = []
        while process.poll() is None:
            try:
                fresh = [each for each in children(process) if each.pid not in seen]
            except psutil.NoSuchProcess:
                break
            seen |= {each.pid for each in fresh}
            born += fresh
            time.sleep(0.05)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    assert len(born) >= 2 and gone(born)
    one, many = kept(crossent, "one"), kept(crossent)
    assert one.keys() == many.keys()
    for key, curve in one.items():
        assert np.allclose(curve, many[key], rtol=1e-5, atol=0, equal_nan=True)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("jobs", [1, 2])
def test_after_ctrl_c_the_same_command_goes_on(crossent: Any, jobs: int) -> None:
    """The terminal sends it to the whole group, the processes that train included."""
    with crossent.start("sweep", *MANY, "--jobs", jobs, start_new_session=True) as process:
        wait_for_results(crossent, 2)
        born = children(process)
        os.killpg(process.pid, signal.SIGINT)
        out, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert re.fullmatch(r"(?s)(Jobs done.*?\n)*Stopped\. \d+ of 24 jobs.*same command.*", errors), errors
    assert out == "" and gone(born)
    before = kept(crossent)
    assert 2 <= len(before) < 48
    shown = here(crossent, "--show", "points")
    assert f"{len(before)} of 48 runs are there" in " ".join(shown.stdout.split())
    after = here(crossent, *MANY, "--jobs", 1)
    assert after.returncode == 0
    whole = kept(crossent)
    assert len(whole) == 48 and all(whole[key] == curve for key, curve in before.items())


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_kill_9_loses_the_jobs_in_hand_alone_and_leaves_no_process(crossent: Any) -> None:
    with crossent.start("sweep", *MANY, "--jobs", 2, start_new_session=True) as process:
        wait_for_results(crossent, 8)
        born = children(process)
        process.kill()
        process.communicate(timeout=60)
    assert gone(born)
    before = kept(crossent)
    assert 8 <= len(before) < 48 and len(before) % 2 == 0  # whole jobs, of two learning rates
    assert all(len(curve) == 12 for curve in before.values())
    assert here(crossent, *MANY, "--jobs", 1).returncode == 0
    whole = kept(crossent)
    assert len(whole) == 48 and all(whole[key] == curve for key, curve in before.items())


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_process_is_replaced(crossent: Any) -> None:
    with crossent.start("sweep", *MANY, "--jobs", 2) as process:
        wait_for_results(crossent, 2)
        training = [each for each in children(process) if "LokyProcess" in " ".join(each.cmdline())]
        assert training
        training[0].kill()
        _, errors = process.communicate(timeout=90)
    assert process.returncode == 0, errors
    assert len(kept(crossent)) == 48


def test_a_damaged_file_is_set_aside_and_told(crossent: Any) -> None:
    folder = crossent.workspace / "sweeps"
    folder.mkdir(parents=True)
    (folder / "points.sqlite").write_bytes(b"SQLite format 3\0" + b"?" * 5000)
    answer = crossent(
        "sweep", "--learning-rates", "1", "--batch-sizes", "64", "--seeds", "0", "--epochs", "1"
    )
    assert answer.returncode == 0
    assert "damaged" in answer.stderr and "trained again" in answer.stderr
    assert len(list(folder.glob("points.damaged-*.sqlite"))) == 1
    assert known(crossent.workspace) == ["points"] and len(kept(crossent)) == 1


def test_halving_says_what_it_saved_and_whether_it_is_right(crossent: Any) -> None:
    few = (
        "--learning-rates",
        "0.02,0.1,0.5,1",
        "--batch-sizes",
        "64",
        "--seeds",
        "0",
        "--epochs",
        "8",
        "--jobs",
        "1",
    )
    answer = here(crossent, *few, "--halving")
    words = " ".join(answer.stdout.split())
    assert answer.returncode == 0
    assert "takes 16 of 32 epochs: 50% are saved" in words  # 4 × 2, 2 × 2 more, 1 × 4 more
    assert "2 of 8" in words and "once it is trained" in words
    assert sorted(map(len, kept(crossent).values())) == [2, 2, 4, 8]
    assert "Nothing was missing" in here(crossent, *few, "--halving").stdout
    here(crossent, *few)
    after = " ".join(here(crossent, *few, "--halving").stdout.split())
    assert "Its best setting is the whole grid's." in after or "The whole grid's best is another one" in after


def test_where_all_diverge_there_is_no_best_one(crossent: Any) -> None:
    answer = here(
        crossent,
        "--learning-rates",
        "100000",
        "--batch-sizes",
        "16",
        "--seeds",
        "0",
        "--epochs",
        "8",
        "--jobs",
        1,
    )
    assert answer.returncode == 1
    assert "No setting ended with a finite loss" in answer.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--learning-rates", "0.1;1"], "0.1,0.3,1 for example"),
        (["--learning-rates", "0"], "above 0"),
        (["--learning-rates", "nan"], "above 0"),
        (["--batch-sizes", "0"], "from 1 to 300"),
        (["--batch-sizes", "301"], "from 1 to 300"),
        (["--seeds", "4-0"], "0-4 is 0,1,2,3,4"),
        (["--seeds", "0-4000000"], "the most"),
        (["--data", "images"], "points or digits"),
        (["--name", "../x"], "cannot be a sweep's name"),
        (["--jobs", "2", "--dask", "tcp://127.0.0.1:1"], "leave it out with --dask"),
        (["--epochs", "0"], "epochs"),
    ],
)
def test_a_wrong_call_says_what_would_be_right(crossent: Any, arguments: list[str], told: str) -> None:
    answer = here(crossent, *arguments)
    assert answer.returncode == 2 and answer.stdout == ""
    assert told in " ".join(answer.stderr.split())
    assert not (crossent.workspace / "sweeps").exists()


def test_a_wrong_call_of_the_command_itself(crossent: Any) -> None:
    answer = crossent("sweep", "--seeds", "4-0")
    assert answer.returncode == 2 and answer.stdout == "" and "0-4 is 0,1,2,3,4" in answer.stderr


def test_an_unknown_sweep_names_those_there_are(crossent: Any) -> None:
    assert "`crossent sweep` makes one" in " ".join(here(crossent, "--show", "other").stderr.split())
    Sweep(crossent.workspace, "mine").close()
    answer = here(crossent, "--show", "other")
    assert answer.returncode == 1 and "The sweeps there: mine." in " ".join(answer.stderr.split())
    assert not (crossent.workspace / "sweeps" / "other.sqlite").exists()


def test_showing_takes_no_option_of_training(crossent: Any) -> None:
    answer = here(crossent, "--show", "mine", "--fresh", "--halving")
    assert answer.returncode == 2 and "leave out --fresh, --halving." in " ".join(answer.stderr.split())
    answer = here(crossent, "--show", "mine", "--data", "points", "--epochs", 30, "--seeds", "1")
    assert answer.returncode == 2 and "leave out --data, --seeds, --epochs." in " ".join(
        answer.stderr.split()
    )


def test_the_table_fills_at_a_terminal(terminal: Any) -> None:
    shown = terminal("sweep", *SMALL, "--jobs", 1)
    shown.until("0 of 4 jobs")
    shown.until("4 of 4 jobs", 60)
    shown.until("Best by validation", 60)
    assert shown.end() == 0


def test_what_is_kept_is_what_came(tmp_path: Path) -> None:
    curves = {(0.1, 16, 0): [1.0, math.inf, math.nan], (0.3, 16, 0): [0.1 + 0.2, 1e-300]}
    sweep = Sweep(tmp_path, "mine")
    sweep.add(Outcome(Job("points", 16, (0,), (0.1, 0.3), 3), curves, 1.0, "here"))
    sweep.add(
        Outcome(Job("points", 16, (0,), (0.3,), 1), {(0.3, 16, 0): [9.0]}, 1.0, "there")
    )  # shorter: nothing new
    sweep.close()
    again = Sweep(tmp_path, "mine")
    assert again.curves("points")[0.3, 16, 0] == [0.1 + 0.2, 1e-300]
    assert again.curves("points")[0.1, 16, 0][:2] == [1.0, math.inf]
    assert math.isnan(again.curves("points")[0.1, 16, 0][2])
    assert again.curves("digits") == {} and again.workers("points")[0.3, 16, 0] == "here"
    assert again.asked is None
    again.ask(Grid("points", (0.1,), (16,), (0,), 3))
    assert again.asked == Grid("points", (0.1,), (16,), (0,), 3)
    again.close()
    with pytest.raises(SweepError):
        Sweep(tmp_path, "points.damaged-1")
