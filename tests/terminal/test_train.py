"""`crossent train`: the learner's loop with a bar, its numbers at the end, and a clear word where there are none."""

import re
import sys
from typing import Any

import pytest

LIVE = """import time
def total(sizes, on_epoch=None):
    seen = []
    for epoch in range(len(sizes)):
        seen.append(epoch)
        on_epoch(epoch, seen)
        time.sleep(0.002)
    return seen
"""


def test_the_final_numbers_and_whose_they_are(crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").write_text("def total(sizes):\n    return float(len(sizes))\n")
    done = crossent("train", "t1.total", "--set", "epochs=7")
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout.startswith("t1.total: t1_shapes.py, epochs 7, kind round\n")
    assert re.search(r"(?m)^  told +7$", done.stdout) and re.search(r"(?m)^  epochs +7$", done.stdout)
    own = crossent("train", "t1.total", "--set", "epochs=4", "--own")
    assert "the course's own functions" in own.stdout and re.search(r"(?m)^  told +6$", own.stdout)


def test_a_skeleton_is_stood_in_for_and_said_so(crossent: Any) -> None:
    done = crossent("train", "t1.total")
    assert done.returncode == 0 and "The course stands in for t1.total" in done.stdout


def test_wrong_calls_say_what_there_is(crossent: Any) -> None:
    for arguments, words in (
        (["train"], "There are t1.total"),
        (["train", "t1.area"], "nothing to train. There are t1.total"),
        (["train", "t1.totals"], "t1.total"),
        (["train", "t1.total", "--set", "epochs"], "NAME=VALUE"),
        (["train", "t1.total", "--set", "epochs=many"], "a whole number from 1"),
        (["train", "t1.total", "--set", "speed=1"], "there are epochs, kind"),
    ):
        done = crossent(*arguments)
        assert done.returncode == 2 and done.stdout == "", arguments
        assert words in " ".join(done.stderr.split()), arguments


def test_a_run_that_fails_says_where(crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").write_text("def total(sizes):\n    return sizes.sum()\n")
    done = crossent("train", "t1.total")
    assert done.returncode == 1
    assert "AttributeError on line 2." in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="address space is limited on Linux alone")
def test_settings_that_no_memory_holds_are_told_as_that(real: Any) -> None:
    done = real("train", "m7.chunked_memory", "--own", "--set", "rows=16384", "--set", "vocabulary=300000")
    assert done.returncode == 1 and "Out of memory." in done.stdout
    assert "Choose smaller settings" in " ".join(done.stdout.split())


def test_a_bar_while_it_runs_and_ctrl_c_keeps_the_numbers(terminal: Any, crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").write_text(LIVE)
    live = terminal("train", "t1.total", "--set", "epochs=100000", NO_COLOR="1")
    live.until(re.compile(r" [1-9]\d*/100000"))  # it has told something by then
    live.interrupt()
    said = live.until("Stopped.")
    assert re.search(r"told +\d+", said) and "Traceback" not in said
    assert live.end() == 130


def test_ctrl_c_before_the_first_epoch_blames_no_function(terminal: Any, crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").write_text(f"__import__('time').sleep(20)\n{LIVE}")
    live = terminal("train", "t1.total", "--set", "epochs=100000", NO_COLOR="1")
    live.until("starting ...")
    live.interrupt()
    said = live.until("had begun: there is nothing to show.")
    assert "on_epoch" not in said and "Traceback" not in said
    assert live.end() == 130


def test_without_a_terminal_a_line_comes_now_and_then(crossent: Any) -> None:
    crossent("progress")
    (crossent.workspace / "t1_shapes.py").write_text(LIVE)
    done = crossent("train", "t1.total", "--set", "epochs=1500")
    assert done.returncode == 0
    assert re.search(r"Epoch \d+ of 1500, about \d+ s left\.", done.stderr)


@pytest.mark.parametrize(
    ("returned", "words"),
    [
        ("1, 2", "`train` returned a tuple."),
        ("{'weight': [], 'loss': []}", "`train` returned a dict with `weight`, `loss`."),
        ("None", "`train` returned nothing."),
    ],
)
def test_a_run_without_a_history_says_what_came_back(real: Any, returned: str, words: str) -> None:
    real("progress")
    file = real.workspace / "m4_logistic.py"
    head = "def train(X, y, learning_rate=0.1, epochs=100):\n"
    file.write_text(f"{head}    return {returned}\n", encoding="utf-8")
    done = real("train", "m4.train")
    said = " ".join(done.stdout.split())
    assert (
        done.returncode == 1
        and "There is no history." in said
        and words.replace("`", "") in said.replace("`", "")
    )
