"""The runs of the page of losses: made once, ahead of the first opening; whoever comes too early waits for them."""

import threading
from pathlib import Path

import pytest

from crossent.web import losses

MODULE = """
from collections import namedtuple
from pathlib import Path
from time import sleep

SYMPTOMS = [namedtuple("Symptom", "id")("sum")]
MADE = Path(__file__).with_name("made.txt")

def _made(what):
    sleep(0.05)
    with MADE.open("a") as file:
        file.write(what + " ")

def rows(number=None, classes=10, batch=64):
    _made("rows")
    return [{"id": "sum", "curve": [2.0, 1.0]}]

def question(name, attempt):
    _made(f"{name}{attempt}")
    return {"id": name, "curve": [2.0, 1.0], "choices": [{"id": "sum"}, {"id": "bits"}]}

def order(names):
    return list(names)
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "losses.py").write_text(MODULE)
    return tmp_path


def made(course: Path) -> list[str]:
    return (course / "made.txt").read_text().split()


def test_what_was_prepared_is_not_made_again(course: Path) -> None:
    losses.prepare(course)
    assert made(course) == ["rows", "sum0"]
    shown = losses.asked(course, {})
    assert shown is not None and shown["rows"][0]["path"].startswith("M0.0 2.0L120.0 ")
    assert losses.quiz(course, {})[0]["chosen"] == ""
    assert made(course) == ["rows", "sum0"]
    losses.asked(course, {"loss": "1.5"})
    assert made(course) == ["rows", "sum0", "rows"]


def test_an_early_visitor_waits_for_the_same_runs(course: Path) -> None:
    threads = [threading.Thread(target=losses.prepare, args=(course,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made(course)) == ["rows", "sum0"]


def test_answers_are_read_as_they_were_kept(course: Path) -> None:
    stands = {
        "": (0, "", False),
        "0:sum": (0, "sum", True),
        "2:bits": (2, "bits", False),
        "3:": (3, "", False),
        "0:gone": (0, "", False),  # a choice that is not offered any more
        "what": (0, "", False),
    }
    for kept, (attempt, chosen, correct) in stands.items():
        found = losses.quiz(course, {"losses.sum": kept})[0]
        assert (found["attempt"], found["chosen"], found["correct"]) == (attempt, chosen, correct), kept


def test_only_what_was_offered_may_be_kept(course: Path, tmp_path: Path) -> None:
    assert losses.choices(course, "losses.sum", "1:bits") == ["1:", "1:sum", "1:bits"]
    for question, choice in (
        ("losses.none", "0:sum"),
        ("sum", "0:sum"),
        ("losses.sum", "x:sum"),
        ("losses.sum", "1000:sum"),
    ):
        assert losses.choices(course, question, choice) == []
    assert losses.choices(tmp_path / "elsewhere", "losses.sum", "0:sum") == []
