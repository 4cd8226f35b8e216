"""`crossent doctor` and `crossent start`: the installation, and the way into the page."""

import re
import signal
import socket
import sys
from typing import Any

import pytest


def test_all_is_well(crossent: Any) -> None:
    answer = crossent("doctor")
    assert answer.returncode == 0, answer.stdout
    words = {
        line.split()[0] for line in answer.stdout.split("\n\n")[0].splitlines() if not line.startswith(" ")
    }
    assert words <= {"ok", "note"}
    assert f"Python {sys.version.split()[0]}" in answer.stdout
    assert re.search(r"numpy \d", answer.stdout)
    assert re.search(r"A check works: the first took \d", answer.stdout)
    assert all(len(line) <= 80 for line in answer.stdout.splitlines())
    assert not crossent.workspace.exists()


def test_each_problem_has_its_line(crossent: Any) -> None:
    crossent.workspace.write_text("not a folder")
    answer = crossent("doctor", env={"CROSSENT_WORKER": "thread"})
    problems = [line for line in answer.stdout.splitlines() if line.startswith("problem ")]
    assert answer.returncode == 1
    assert any("is a file" in " ".join(answer.stdout.split()) for _ in problems)
    assert "CROSSENT_WORKER" in answer.stdout
    assert re.search(r"\d problems found\.", answer.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is a folder that not even root may write in")
def test_a_workspace_that_cannot_be_written(crossent: Any) -> None:
    answer = crossent("doctor", "--workspace", "/proc/mine")
    assert answer.returncode == 1
    assert re.search(r"problem +Workspace /proc/mine \(not made yet\) cannot be written", answer.stdout)
    assert "--workspace" in answer.stdout


def test_a_course_that_does_not_work_is_a_problem(crossent: Any) -> None:
    answer = crossent("doctor", env={"CROSSENT_COURSE": str(crossent.folder)})
    assert answer.returncode == 1
    assert "course.toml" in answer.stdout


def test_a_cache_that_cannot_be_written_is_only_noted(crossent: Any) -> None:
    crossent.write("file", "")
    answer = crossent("doctor", env={"CROSSENT_CACHE": str(crossent.folder / "file")})
    assert answer.returncode == 0, answer.stdout
    assert "note        Cache" in answer.stdout


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.mark.parametrize("arguments", [["start"], []])
def test_start_prints_one_line_with_the_address(real: Any, arguments: list[str]) -> None:
    port = free_port()
    with real.start(*arguments, "--no-browser", "--port", port) as process:
        line = process.stdout.readline()
        assert re.match(rf"Open http://127\.0\.0\.1:{port}/\?token=[\w-]+ ", line)
        process.send_signal(signal.SIGINT if sys.platform != "win32" else signal.SIGTERM)
        rest = process.stdout.read()
        process.wait(20)
        assert (rest, process.stderr.read()) == ("", "")
    assert (real.workspace / "m1_information.py").is_file()


def test_a_port_in_use_is_told(real: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        answer = real("start", "--no-browser", "--port", taken.getsockname()[1])
    assert answer.returncode == 1
    assert "--port" in answer.stderr
