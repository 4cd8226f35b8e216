"""`crossent run FILE`: as `python FILE` would, with the learner's modules, and stoppable."""

import signal
import subprocess
import sys
import time
from typing import Any

import pytest


def test_prints_stream_and_the_status_is_the_files(crossent: Any) -> None:
    crossent.write(
        "talk.py", "import sys, time\nprint('one', flush=True)\ntime.sleep(1)\nprint('two')\nsys.exit(7)\n"
    )
    with crossent.start("run", "talk.py") as process:
        begun = time.perf_counter()
        assert process.stdout.readline() == "one\n"
        assert process.poll() is None
        assert process.stdout.readline() == "two\n"
        assert time.perf_counter() - begun > 0.9
    assert process.returncode == 7


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 0),
        ("1 / 0", 1),
        ("def f(:", 1),
        ("raise SystemExit('no')", 1),
        ("import os; os._exit(3)", 3),
        ("import sys; sys.exit(256 + 4)", 4),
    ],
)
def test_exit_statuses(crossent: Any, text: str, status: int) -> None:
    crossent.write("some.py", text)
    assert crossent("run", "some.py").returncode == status


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_file_that_a_signal_ends(crossent: Any) -> None:
    crossent.write("some.py", "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)")
    answer = crossent("run", "some.py")
    assert answer.returncode == 128 + signal.SIGSEGV
    assert "SIGSEGV" in answer.stderr


def test_the_traceback_is_the_learners_alone(crossent: Any) -> None:
    crossent.write("some.py", "def f():\n    return 1 / 0\nf()\n")
    answer = crossent("run", "some.py")
    assert "ZeroDivisionError" in answer.stdout
    assert "some.py" in answer.stdout
    assert "crossent/engine" not in answer.stdout


def test_plots_are_saved_beside_the_file(crossent: Any) -> None:
    crossent.write(
        "draw.py",
        "import matplotlib.pyplot as plt\nfor _ in range(2):\n    plt.plot([1, 2])\n    plt.show()\nprint('drawn')\n",
    )
    answer = crossent("run", "draw.py")
    assert answer.returncode == 0
    assert answer.stdout == "drawn\n"
    for number in (1, 2):
        path = crossent.folder / "plots" / f"draw-{number}.png"
        assert path.read_bytes().startswith(b"\x89PNG")
        assert path.name in answer.stderr


def test_a_file_of_the_workspace_by_its_name(crossent: Any) -> None:
    crossent("progress")
    crossent.solve("area", "return 42")
    (crossent.workspace / "mine.py").write_text("from t1_shapes import area\nprint(area(1, 2))\n")
    answer = crossent("run", "mine.py")
    assert (answer.returncode, answer.stdout) == (0, "42\n")
    assert "Hello" in crossent("run", "scratch.py").stdout


@pytest.mark.parametrize("name", ["nowhere.py", "."])
def test_no_such_file(crossent: Any, name: str) -> None:
    answer = crossent("run", name)
    assert answer.returncode == 2
    assert f"There is no file {name}" in answer.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("worker", ["fork", "spawn"])
def test_ctrl_c_stops_it_at_once_with_all_that_it_started(crossent: Any, worker: str) -> None:
    mark = crossent.folder / "alive"
    child = f"import time\nwhile True:\n    open({str(mark)!r}, 'w').close()\n    time.sleep(0.02)\n"
    crossent.write(
        "endless.py",
        f"import subprocess, sys\nchild = subprocess.Popen([sys.executable, '-c', {child!r}])\n"
        "print('on', flush=True)\nwhile True:\n    pass\n",
    )

    def seconds() -> float:
        with crossent.start("run", "endless.py", env={"CROSSENT_WORKER": worker}) as process:
            assert process.stdout.readline() == "on\n"
            begun = time.perf_counter()
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=20)
            spent = time.perf_counter() - begun
        assert (process.returncode, out, err) == (130, "", "Stopped.\n")
        mark.unlink(missing_ok=True)
        time.sleep(0.2)
        assert not mark.exists()
        return spent

    assert min(seconds() for _ in range(3)) < 0.2


def test_a_flood_is_stopped(crossent: Any) -> None:
    crossent.write("flood.py", "while True:\n    print('x' * 1000)\n")
    with crossent.start("run", "flood.py", stdout=subprocess.DEVNULL) as process:
        assert "5 MB" in process.stderr.read()
    assert process.returncode == 1
