"""`crossent sweep --dask`: a real scheduler, two workers in processes of their own, and one of them is killed."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from crossent.content.sweeps import Grid, Sweep

pytest.importorskip("distributed")

GRID = ("--learning-rates", "0.1,1", "--batch-sizes", "4,8", "--seeds", "0-14", "--epochs", "12")
SAME = Grid("points", (0.1, 1.0), (4, 8), tuple(range(15)), 12)
RUNS = len(SAME.keys)


class Cluster:
    """A scheduler and two workers, none of which outlives the test."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = {key: value for key, value in environment.items() if key != "PYTHONWARNINGS"}
        said = folder / "scheduler.json"
        network = ("--host", "127.0.0.1", "--no-dashboard")
        self.processes = [self.start("scheduler", "--port", "0", *network, "--scheduler-file", str(said))]
        self.address = ""
        end = time.monotonic() + 60
        while not self.address and time.monotonic() < end:
            time.sleep(0.05)
            if said.exists() and said.read_text(encoding="utf-8").strip():
                self.address = json.loads(said.read_text(encoding="utf-8"))["address"]
        assert self.address
        for _ in range(2):
            worker = ("worker", self.address, "--nthreads", "1", "--no-nanny", *network)
            self.processes.append(self.start(*worker))

    def start(self, *words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *words],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def close(self) -> None:
        for process in self.processes:
            process.kill()
        for process in self.processes:
            process.wait(20)


@pytest.fixture
def cluster(crossent: Any, tmp_path: Path) -> Iterator[Cluster]:
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Cluster(folder, crossent.environment)
    yield made
    made.close()
    host, port = made.address.removeprefix("tcp://").split(":")
    with pytest.raises(OSError), socket.create_connection((host, int(port)), 1):
        pass


def kept(crossent: Any, name: str) -> tuple[dict[Any, list[float]], dict[Any, str]]:
    sweep = Sweep(crossent.workspace, name)
    found = sweep.curves("points"), sweep.workers("points")
    sweep.close()
    return found


def trained_here(crossent: Any, name: str) -> dict[Any, list[float]]:
    """The same grid, what is missing of it trained by this process."""
    sweep = Sweep(crossent.workspace, name)
    for _ in sweep.run(sweep.missing(SAME), 1, None, print):
        pass
    sweep.close()
    return kept(crossent, name)[0]


@pytest.mark.slow
def test_a_killed_worker_costs_nothing(crossent: Any, cluster: Cluster) -> None:
    """Killed once each worker has kept something: what it still held is done by the other, and nothing comes twice."""
    with crossent.start("sweep", *GRID, "--dask", cluster.address, "--name", "far") as process:
        end, seen = time.monotonic() + 90, set()
        while len(seen) < 2 and time.monotonic() < end and process.poll() is None:
            time.sleep(0.05)
            if (crossent.workspace / "sweeps" / "far.sqlite").exists():
                seen = set(kept(crossent, "far")[1].values())
        assert len(seen) == 2 and process.poll() is None
        cluster.processes[1].kill()
        at_the_kill = len(kept(crossent, "far")[0])
        out, errors = process.communicate(timeout=100)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors and "distributed" not in errors
    assert "Best by validation" in out
    assert at_the_kill < RUNS

    curves, workers = kept(crossent, "far")
    assert len(curves) == RUNS and all(len(curve) == 12 for curve in curves.values())
    pids = {int(worker.rpartition(":")[2]) for worker in workers.values()}
    assert pids == {cluster.processes[1].pid, cluster.processes[2].pid}

    near = trained_here(crossent, "near")
    assert curves.keys() == near.keys()
    assert all(np.allclose(near[key], curve, rtol=1e-5, atol=0) for key, curve in curves.items())
    again = crossent("sweep", *GRID, "--dask", "tcp://127.0.0.1:9", "--name", "far")
    assert "Nothing was missing" in again.stdout  # and no cluster is asked


def test_where_no_scheduler_answers_it_says_so_within_seconds(crossent: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]  # nobody listens there
        began = time.monotonic()
        answer = crossent("sweep", "--dask", f"tcp://127.0.0.1:{port}")
    assert answer.returncode == 1
    assert f"No Dask scheduler answers at tcp://127.0.0.1:{port}" in " ".join(answer.stderr.split())
    assert time.monotonic() - began < 50


def test_where_something_else_answers_it_says_so(crossent: Any) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"],
        cwd=crossent.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"port (\d+)", server.stdout.readline())
            assert found
            answer = crossent("sweep", "--dask", f"tcp://127.0.0.1:{found[1]}")
        finally:
            server.kill()
    assert answer.returncode == 1
    assert "is no Dask scheduler" in " ".join(answer.stderr.split())
    assert "Traceback" not in answer.stderr


def test_without_dask_it_names_the_remedy(crossent: Any) -> None:
    (crossent.folder / "distributed.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'distributed'\", name='distributed')\n", encoding="utf-8"
    )
    path = f"{crossent.folder}{os.pathsep}{crossent.environment['PYTHONPATH']}"
    answer = crossent("sweep", "--dask", "tcp://127.0.0.1:9", env={"PYTHONPATH": path})
    assert answer.returncode == 1
    assert 'pip install "crossent[dask]"' in answer.stderr


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_after_ctrl_c_the_cluster_is_as_it_was_and_another_machine_can_go_on(
    crossent: Any, cluster: Cluster
) -> None:
    with crossent.start("sweep", *GRID, "--dask", cluster.address) as process:
        end = time.monotonic() + 90
        path = crossent.workspace / "sweeps" / "points.sqlite"
        while time.monotonic() < end and not (path.exists() and kept(crossent, "points")[0]):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "same command goes on" in " ".join(errors.split()) and "Traceback" not in errors
    before, _ = kept(crossent, "points")
    assert 0 < len(before) < RUNS
    assert all(psutil.pid_exists(each.pid) and each.poll() is None for each in cluster.processes)
    whole = trained_here(crossent, "points")
    assert len(whole) == RUNS and all(whole[key] == curve for key, curve in before.items())
