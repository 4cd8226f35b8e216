"""`crossent check ID FILE...`: what drives the checks from outside may rely on."""

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

RIGHT = (
    "def area(width, height):\n    import numpy as np\n    return np.asarray(width) * np.asarray(height)\n"
)
WRONG = "def area(width, height):\n    import numpy as np\n    return 2 * (np.asarray(width) + np.asarray(height))\n"
SKELETON = "def area(width, height):\n    raise NotImplementedError\n"
BROKEN = "def area(width, height:\n"
ENDLESS = "def area(width, height):\n    while True:\n        pass\n"
KEYS = ["exercise", "file", "status", "findings", "seconds"]
CONTENT = Path(__file__).resolve().parents[2] / "src" / "crossent" / "content"


def lines(answer: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.stdout.splitlines()]


def test_one_object_a_line_in_the_order_given(crossent: Any) -> None:
    texts = {"a.py": RIGHT, "b.py": WRONG, "c.py": SKELETON, "d.py": BROKEN, "e.py": ENDLESS}
    for name, text in texts.items():
        crossent.write(name, text)
    answer = crossent("check", "t1.area", *texts, "missing.py", "./a.py", "--json")
    reports = lines(answer)
    assert [report["file"] for report in reports] == [*texts, "missing.py", "./a.py"]
    assert [report["status"] for report in reports] == [
        "passed",
        "failed",
        "unfinished",
        "broken",
        "timeout",
        "broken",
        "passed",
    ]
    assert answer.returncode == 1
    for report in reports:
        assert list(report) == KEYS
        assert report["exercise"] == "t1.area"
        assert isinstance(report["seconds"], float)
        for finding in report["findings"]:
            assert list(finding) == ["id", "severity", "title", "message"]
            assert finding["severity"] in ("error", "remark")
    assert reports[1]["findings"][0]["id"] == "perimeter"


def test_all_passed_is_0(crossent: Any) -> None:
    crossent.write("a.py", RIGHT)
    answer = crossent("check", "--json", "t1.area", "a.py")
    assert answer.returncode == 0
    assert answer.stderr == ""
    assert lines(answer)[0]["findings"] == []


def test_a_line_comes_as_soon_as_its_check_is_done(crossent: Any) -> None:
    crossent.write("a.py", RIGHT)
    crossent.write("e.py", ENDLESS)
    with crossent.start("check", "t1.area", "a.py", "e.py", "--json") as process:
        first = json.loads(process.stdout.readline())
        assert first["status"] == "passed"
        assert process.poll() is None
        begun = time.perf_counter()
        assert json.loads(process.stdout.readline())["status"] == "timeout"
        assert time.perf_counter() - begun > 0.5


NOISE = """
import atexit, os, subprocess, sys, threading
print("printed while loading")
os.write(1, b"raw\\n")
subprocess.run([sys.executable, "-c", "print('from a process')"])
os.system("echo from a shell")
atexit.register(print, "at exit")
def area(width, height):
    import numpy as np
    print("in a call")
    os.write(1, b"raw in a call\\n")
    os.write(2, b"raw error\\n")
    sys.__stdout__.write("to the old stdout\\n")
    sys.__stdout__.flush()
    subprocess.run("echo in a call", shell=True)
    threading.Thread(target=print, args=("thread",)).start()
    return np.asarray(width) * np.asarray(height)
"""


@pytest.mark.parametrize("worker", ["fork", "spawn"])
def test_what_learner_code_prints_never_mixes_in(crossent: Any, worker: str) -> None:
    if worker == "fork" and not hasattr(__import__("os"), "fork"):
        pytest.skip("no fork here")
    crossent.write("noisy.py", NOISE)
    answer = crossent("check", "t1.area", "noisy.py", "noisy.py", "--json", env={"CROSSENT_WORKER": worker})
    assert [report["status"] for report in lines(answer)] == ["passed", "passed"]
    assert answer.stderr == ""


def test_no_workspace_and_no_progress_is_touched(crossent: Any) -> None:
    crossent.write("a.py", RIGHT)
    assert crossent("check", "t1.area", "a.py", "--json").returncode == 0
    assert crossent("check", "t1.area", "a.py").returncode == 0
    assert not crossent.workspace.exists()
    assert list(crossent.home.iterdir()) == []


def test_a_broken_workspace_does_not_matter_for_files(crossent: Any) -> None:
    crossent.write("a.py", RIGHT)
    crossent.workspace.write_text("not a folder")
    assert crossent("check", "t1.area", "a.py", "--json").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["t1.aera", "a.py", "--json"], "t1.area"),
        (["t1.area", "--json"], "FILE"),
        (["--json"], "FILE"),
        (["t1.area", "a.py", "--json", "--track", "jax"], "torch and keras"),
        (["t1.area", "a.py", "--jsonl"], "--jsonl"),
    ],
)
def test_a_wrong_call_is_2_and_leaves_stdout_empty(crossent: Any, arguments: list[str], says: str) -> None:
    crossent.write("a.py", RIGHT)
    answer = crossent("check", *arguments)
    assert answer.returncode == 2
    assert answer.stdout == ""
    assert says in answer.stderr


def test_a_track_may_be_named_where_there_is_but_one(crossent: Any) -> None:
    crossent.write("a.py", RIGHT)
    assert crossent("check", "t1.area", "a.py", "--json", "--track", "keras").returncode == 0


def test_a_file_may_be_called_anything(crossent: Any) -> None:
    names = ["-x.py", "ä b.py", "no_suffix"]
    for name in names:
        crossent.write(name, RIGHT)
    answer = crossent("check", "--json", "t1.area", "--", *names)
    assert [report["file"] for report in lines(answer)] == names
    assert answer.returncode == 0


def test_a_reader_that_goes_away_is_no_error(crossent: Any) -> None:
    for number in range(3):
        crossent.write(f"{number}.py", RIGHT)
    with crossent.start("check", "t1.area", "0.py", "1.py", "2.py", "--json") as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == ""
        process.wait(20)


def test_ctrl_c_is_130_and_quick(crossent: Any) -> None:
    import signal

    crossent.write("a.py", RIGHT)
    crossent.write("e.py", ENDLESS)
    with crossent.start("check", "t1.area", "a.py", *["e.py"] * 40, "--json") as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=8)  # forty take much longer, however many cores there are
    assert (process.returncode, out, err) == (130, "", "Stopped.\n")


def test_the_readable_report(crossent: Any) -> None:
    crossent.write("b.py", WRONG)
    crossent.write("a.py", 'print("\\x1b[2Jhello")\n' + RIGHT)
    answer = crossent("check", "t1.area", "a.py", "b.py", "missing.py")
    assert answer.returncode == 1
    assert all(len(line) <= 80 and line == line.rstrip() for line in answer.stdout.splitlines())
    assert "\x1b" not in answer.stdout
    assert answer.stdout.startswith("passed      t1.area  a.py\n  It printed:\n  | ?[2Jhello\n")
    told = answer.stdout.partition("failed ")[2]
    assert "returned [8, 14]" in told
    assert "expected [3, 10]" in told
    table = [line.split() for line in told.splitlines()]
    assert ["width", "height", "expected", "got"] in table
    assert ["[1,", "2]", "[3,", "5]", "[3,", "10]", "[8,", "14]"] in table
    assert "broken      t1.area  missing.py" in answer.stdout


def test_the_course_tells_bits_from_nats(real: Any) -> None:
    folder = CONTENT / "m1_information" / "exercises" / "30_cross_entropy"
    right, wrong = folder / "solution.py", folder / "wrong" / "log_base_2.py"
    answer = real("check", "m1.cross_entropy", right, wrong, folder / "skeleton.py", "--json")
    reports = lines(answer)
    assert [report["status"] for report in reports] == ["passed", "failed", "unfinished"]
    assert reports[1]["findings"][0]["id"] == "log-base-2"
    assert answer.returncode == 1
