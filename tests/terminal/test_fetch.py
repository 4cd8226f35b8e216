"""`crossent fetch`, and what the doctor and a run say of data that is not there. No other machine is asked."""

import re
import shutil
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from crossent import content
from crossent.engine.catalog import Course
from crossent.engine.datasets import known
from crossent.engine.training import FILE, read_training

TOY = Path(__file__).resolve().parents[1] / "engine" / "toy"

PEBBLES = '''
"""Ten thousand pebbles; a file is the beach."""

import os
import time
from pathlib import Path

from crossent.engine.datasets import DataSet, NotFetched

beach = Path(os.environ["BEACH"])
TOTAL = 10_000_000


def have():
    return beach.stat().st_size if beach.exists() else 0


def bring(progress):
    if os.environ.get("STORM"):
        raise NotFetched("The beach cannot be reached. Wait for the tide.")
    beach.parent.mkdir(parents=True, exist_ok=True)
    with beach.open("ab") as file:
        while have() < TOTAL:
            file.write(bytes(100_000))
            file.flush()
            progress(have(), TOTAL)
            time.sleep(float(os.environ.get("SLOW", "0")))


data = DataSet(
    title="The beach",
    about="ten thousand pebbles",
    instead="Sand is here.",
    download_mb=10,
    disk_mb=10,
    state=lambda: "whole" if have() >= TOTAL else "part" if have() else "none",
    place=lambda: beach.parent,
    fetch=bring,
)
'''
OFFER = (
    "The beach, ten thousand pebbles: 10 MB to download, about 4 s at 20 Mbit/s, and 10 MB on disk, in ~/sea."
)


@pytest.fixture
def beach(crossent: Any) -> Path:
    """A course with data to fetch; where that comes to lie."""
    shutil.copytree(TOY, crossent.folder / "toy", ignore=shutil.ignore_patterns("__pycache__"))
    course = crossent.folder / "toy" / "content"
    (course / "data").mkdir()
    (course / "data" / "pebbles.py").write_text(PEBBLES)
    training = course / "t1_shapes" / "exercises" / "20_total" / "training.py"
    needs = 'choices=("round", "flat", "none"), data={"flat": "pebbles"}'
    training.write_text(training.read_text().replace('choices=("round", "flat", "none")', needs))
    where = crossent.home / "sea" / "beach"
    crossent.environment |= {"CROSSENT_COURSE": str(course), "BEACH": str(where)}
    return where


def words(text: str) -> str:
    return " ".join(text.split())


def test_it_says_the_cost_and_fetches(crossent: Any, beach: Path) -> None:
    answer = crossent("fetch", "pebbles")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert words(answer.stdout) == f"{OFFER} The beach is here now."
    assert beach.stat().st_size == 10_000_000
    again = crossent("fetch", "pebbles")
    assert (again.returncode, again.stdout) == (0, "The beach is here already, in ~/sea.\n")


def test_without_a_name_it_lists_and_fetches_nothing(crossent: Any, beach: Path) -> None:
    assert "not fetched: 10 MB to download" in words(crossent("fetch").stdout)
    assert not beach.exists()
    beach.parent.mkdir()
    beach.write_bytes(b"half")
    assert "is here in part, in ~/sea: 10 MB" in words(crossent("fetch").stdout)
    beach.write_bytes(bytes(10_000_000))
    assert "is here, in ~/sea `crossent fetch NAME`" in words(crossent("fetch").stdout)


def test_a_failure_is_a_sentence(crossent: Any, beach: Path) -> None:
    answer = crossent("fetch", "pebbles", env={"STORM": "1"})
    assert (answer.returncode, answer.stderr) == (1, "The beach cannot be reached. Wait for the tide.\n")


def test_an_unknown_name_is_a_wrong_call(crossent: Any, beach: Path) -> None:
    answer = crossent("fetch", "shells")
    assert (answer.returncode, answer.stderr) == (
        2,
        "There is no data called 'shells'; there is pebbles.\n",
    )


def test_a_course_without_data(crossent: Any) -> None:
    assert crossent("fetch").stdout.strip() == "This course fetches no data."
    assert crossent("fetch", "mnist").returncode == 2


def test_the_doctor_tells_what_is_there(crossent: Any, beach: Path) -> None:
    absent = crossent("doctor")
    assert absent.returncode == 0
    assert "note The beach is not there. Sand is here. `crossent fetch pebbles` fetches it" in words(
        absent.stdout
    )
    beach.parent.mkdir()
    beach.write_bytes(b"half")
    half = crossent("doctor")
    assert half.returncode == 1
    assert "problem The beach is not whole, in ~/sea. `crossent fetch pebbles` mends it." in words(
        half.stdout
    )
    beach.write_bytes(bytes(10_000_000))
    assert "ok The beach is there, in ~/sea" in words(crossent("doctor").stdout)


def test_a_run_that_needs_the_data_says_so_and_fetches_nothing(crossent: Any, beach: Path) -> None:
    crossent("progress")
    answer = crossent("train", "t1.total", "--own", "--set", "kind=flat")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert words(answer.stderr) == (
        "The beach is not here. `crossent fetch pebbles` brings it: 10 MB to download, about 4 s at 20 Mbit/s, "
        "and 10 MB on disk. Sand is here."
    )
    assert not beach.exists()
    assert crossent("train", "t1.total", "--own").returncode == 0
    beach.parent.mkdir()
    beach.write_bytes(bytes(10_000_000))
    assert crossent("train", "t1.total", "--own", "--set", "kind=flat").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no Ctrl-C to send")
def test_ctrl_c_stops_it_and_the_next_call_goes_on(crossent: Any, beach: Path) -> None:
    with crossent.start("fetch", "pebbles", env={"SLOW": "0.05"}) as process:
        end = time.monotonic() + 30
        while not beach.exists() or beach.stat().st_size < 300_000:
            assert time.monotonic() < end
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
    assert process.returncode == 130
    assert words(told) == "Stopped. What came is kept: `crossent fetch pebbles` goes on from there."
    assert 300_000 <= beach.stat().st_size < 10_000_000
    assert crossent("fetch", "pebbles").returncode == 0
    assert beach.stat().st_size == 10_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
def test_at_a_terminal_one_line_shows_how_far_it_is(crossent: Any, beach: Path, terminal: Any) -> None:
    screen = terminal("fetch", "pebbles", SLOW="0.03")
    screen.until(re.compile(r"█+░* \d\.\d of 10\.0 MB, about \d s left"))
    screen.until("The beach is here now.")
    assert all(len(line) <= 80 for line in screen.text.replace("\r", "\n").splitlines())


def test_mnist_without_a_network_is_a_sentence(real: Any) -> None:
    """Every way out leads to a port where nobody listens."""
    nowhere = dict.fromkeys(("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"), "http://127.0.0.1:9")
    nowhere |= {"no_proxy": "", "NO_PROXY": "", "CROSSENT_MNIST": str(real.folder / "digits")}
    answer = real("fetch", "mnist", env=nowhere)
    assert answer.returncode == 1
    assert "The full MNIST, 60,000 digits to train on and 10,000 to test with: 11.6 MB" in words(
        answer.stdout
    )
    assert words(answer.stderr).startswith("None of MNIST's mirrors can be reached. Look at your network.")
    assert list(real.folder.glob("digits/**/*ubyte*")) == []


def test_every_train_setting_that_names_data_names_some_that_there_is() -> None:
    course = Course(Path(content.__path__[0]))
    there = known(course.root)
    assert list(there) == ["mnist"]
    for exercise in course.everything.values():
        if (exercise.folder / FILE).is_file():
            for setting in read_training(exercise).settings:
                assert set(setting.data.values()) <= set(there)
                assert set(setting.data) <= set(setting.choices)
