"""An exercise that needs a framework is checked by workers that have it loaded; nobody else waits for them."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from pathlib import Path

import psutil
import pytest

from crossent.engine.catalog import Course
from crossent.engine.progress import Progress
from crossent.engine.runner import Runner
from crossent.engine.study import Study
from crossent.engine.workspace import Workspace

TOY = Path(__file__).parent / "toy"
FRAMEWORK = "wave"  # a module of the standard library that nothing else here loads
TELLS = f"""import sys
loaded = "{FRAMEWORK}" in sys.modules
def area(width, height):
    print("loaded" if loaded else "missing")
    return width * height
def total(sizes):
    print("loaded" if loaded else "missing")
    return sum(sizes)
"""


@pytest.fixture(params=["fork", "spawn"])
def course(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Course:
    """The toy course, whose `t1.total` needs a framework."""
    monkeypatch.setenv("CROSSENT_WORKER", request.param)
    root = shutil.copytree(TOY, tmp_path / "toy")
    toml = next(root.glob("content/t1_shapes/exercises/*_total/exercise.toml"))
    toml.write_text(toml.read_text() + f'framework = "{FRAMEWORK}"\n')
    return Course(root / "content")


def frameworks() -> int:
    """How many processes of ours have a framework to load."""
    found = 0
    for process in psutil.Process(os.getpid()).children(recursive=True):
        try:
            found += "--load" in process.cmdline() or process.name() == f"crossent+{FRAMEWORK}"
        except psutil.Error:
            continue
    return found


def run(work: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(work(), 60))


def test_its_workers_have_it_and_others_do_not(course: Course, tmp_path: Path) -> None:
    path = tmp_path / "t1_shapes.py"
    path.write_text(TELLS)

    async def work() -> None:
        runner = Runner(course)
        await runner.start()
        try:
            for name, word in (("t1.area", "missing"), ("t1.total", "loaded")):
                checked = await runner.check(course.exercise(name), path)
                assert checked.report.output.split()[0] == word, checked.report
                await checked.rest()
        finally:
            await runner.close()
        assert frameworks() == 0

    run(work)


def test_it_is_loaded_when_the_learner_comes_near_and_not_before(course: Course, tmp_path: Path) -> None:
    async def work() -> None:
        workspace = Workspace(tmp_path / "ws", course)
        workspace.open()
        progress = Progress(workspace.progress_path)
        progress.set("at_hand", "t2.pack" if "t2.pack" in course.exercises else list(course.exercises)[-1])
        study = Study(course, workspace, progress, Runner(course))
        await study.start()
        try:
            await asyncio.sleep(2)
            assert frameworks() == 0
            await study.look_at("t1.area")
            async with asyncio.timeout(20):
                while not frameworks():
                    await asyncio.sleep(0.05)
        finally:
            await study.close()
            progress.close()

    run(work)
