"""A worker that waits rehearses the check that is likely to come; nobody sees that it did."""

from __future__ import annotations

import asyncio
import shutil
import time
from pathlib import Path

import pytest

from crossent.engine.catalog import Course
from crossent.engine.report import Report
from crossent.engine.runner import Runner

TOY = Path(__file__).parent / "toy"
LEARNER = """import numpy as np
print(np.random.random())
def area(width, height):
    return np.asarray(width, dtype=float) * np.asarray(height, dtype=float)
"""
SOLUTION = """import random
import time
import numpy as np
def area(width, height):
    with open({log!r}, "a") as log:
        log.write("called\\n")
    open("left-by-the-solution", "w").close()
    print("a solution speaks", random.random(), np.random.random())
    time.sleep({pause})
    return np.asarray(width, dtype=float) * np.asarray(height, dtype=float)
"""


def checked(tmp_path: Path, pause: float) -> tuple[list[Report], int]:
    """Two reports, the first by a worker that has had the time to rehearse; how often the solution was called until then."""
    root, log = shutil.copytree(TOY, tmp_path / "toy") / "content", tmp_path / "log"
    solution = root / "t1_shapes" / "exercises" / "10_area" / "solution.py"
    solution.write_text(SOLUTION.format(log=str(log), pause=pause))
    path = tmp_path / "t1_shapes.py"
    path.write_text(LEARNER)

    async def work() -> tuple[list[Report], int]:
        course = Course(root)
        runner = Runner(course)
        await runner.start()
        exercise = course.exercise("t1.area")
        await runner.warm(course.exercise("t1.total"))  # on whose probes the keeper itself rehearses
        await runner.warm(exercise)
        runner.expect(exercise)
        await asyncio.sleep(1.5)
        calls, reports = log.read_text().count("called"), []
        for _ in range(2):  # the second comes before there is a worker in waiting again
            found = await runner.check(exercise, path)
            reports.append(found.report)
            found.report.plots += await found.rest()
        await runner.close()
        return reports, calls

    return asyncio.run(work())


def test_it_leaves_no_trace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSENT_WORKER", "fork")
    monkeypatch.chdir(tmp_path)
    (rehearsed, fresh), calls = checked(tmp_path, 0)
    assert calls >= 4, "the solution was not called on the probes"
    assert rehearsed.status == fresh.status == "passed"
    assert rehearsed.output == fresh.output and "solution" not in rehearsed.output
    assert not list(tmp_path.glob("left-*"))


def test_one_that_takes_too_long_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CROSSENT_WORKER", "fork")
    began = time.monotonic()
    reports, calls = checked(tmp_path, 60)
    assert [report.status for report in reports] == ["passed", "passed"] and calls == 1
    assert time.monotonic() - began < 30
