"""A learner's loop in a worker: epochs while it runs, a film at the end, a stop at once, whatever the loop does."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from crossent.engine.bus import Bus
from crossent.engine.catalog import Course
from crossent.engine.exercise import CourseError
from crossent.engine.runner import Runner
from crossent.engine.training import Setting
from crossent.engine.trainings import Trainings
from crossent.engine.workspace import Workspace

TOY = Path(__file__).parent / "toy" / "content"
PLAIN = "def total(sizes):\n    return float(len(sizes))\n"
LIVE = """import time
def total(sizes, on_epoch=None):
    seen = []
    for epoch in range(len(sizes)):
        seen.append(epoch)
        on_epoch(epoch, seen)
        time.sleep(0.001)
    return seen
"""
ENDLESS = "def total(sizes):\n    while True:\n        pass\n"
SWALLOWS = """def total(sizes, on_epoch=None):
    while True:
        try:
            on_epoch(1, [1])
        except BaseException:
            pass
"""
BREAKS = """def total(sizes, on_epoch=None):
    on_epoch(0, [1.0])
    on_epoch(1, [1.0, 2.0])
    return 1 / 0
"""


@pytest.fixture(params=["fork", "spawn"])
def backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("CROSSENT_WORKER", request.param)
    return str(request.param)


class Desk:
    """Training runs on the toy course, their events collected with the time at which each came."""

    def __init__(self, folder: Path) -> None:
        course = Course(TOY)
        self.workspace = Workspace(folder / "ws", course)
        self.workspace.open()
        self.bus, self.runner = Bus(), Runner(course)
        self.trainings = Trainings(course, self.workspace.path, self.runner, self.bus)
        self.events: list[tuple[float, dict[str, Any]]] = []
        self.news = asyncio.Event()

    async def listen(self) -> None:
        async for event in self.bus.subscribe():
            self.events.append((time.monotonic(), event))
            self.news.set()

    async def until(self, kind: str, seconds: float = 30.0) -> dict[str, Any]:
        """The first event of that kind, once it has come."""
        async with asyncio.timeout(seconds):
            while True:
                self.news.clear()
                for _, event in self.events:
                    if event["kind"] == kind:
                        return event
                await self.news.wait()

    async def ended(self, name: str) -> dict[str, Any]:
        """The last words of a run, film included."""
        async with asyncio.timeout(30):
            while not any(e["run"] == name and e["kind"] in ("end", "fault") for _, e in self.events):
                self.news.clear()
                await self.news.wait()
        found = self.trainings.result(name)
        assert found is not None
        return found

    def write(self, text: str) -> None:
        (self.workspace.path / "t1_shapes.py").write_text(text)


def is_ours(process: psutil.Process) -> bool:
    """Whether it is one of the engine's, and alive."""
    try:
        return "crossent.engine" in " ".join(process.cmdline())
    except psutil.Error:
        return False


def training(folder: Path, work: Callable[[Desk], Awaitable[None]]) -> None:
    async def run() -> None:
        desk = Desk(folder)
        await desk.runner.start()
        listening = asyncio.create_task(desk.listen())
        try:
            await work(desk)
        finally:
            await desk.trainings.close()
            await desk.runner.close()
            listening.cancel()
        left = [p for p in psutil.Process(os.getpid()).children(recursive=True) if is_ours(p)]
        assert left == []

    asyncio.run(asyncio.wait_for(run(), 60))


def test_a_function_that_returns_is_enough(tmp_path: Path, backend: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(PLAIN)
        end = await desk.ended(desk.trainings.start("t1.total", {"epochs": "7"}))
        assert (end["kind"], end["film"]["numbers"]["told"], end["stopped"]) == ("end", 7.0, False)
        assert [event["kind"] for _, event in desk.events] == ["start", "begin", "end"]
        assert desk.events[1][1]["total"] == 7 and desk.events[1][1]["data"] == {"first": 1}
        assert "film" not in desk.events[2][1] and desk.events[2][1]["has_film"]

    training(tmp_path, work)


def test_a_callback_makes_it_live_at_the_pace_of_a_screen(tmp_path: Path, backend: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(LIVE)
        end = await desk.ended(desk.trainings.start("t1.total", {"epochs": 700}))
        epochs = [event for _, event in desk.events if event["kind"] == "epoch"]
        assert end["film"]["numbers"]["told"] == 700
        assert 5 <= len(epochs) <= 60 * end["seconds"] + 2
        assert [e["epoch"] for e in epochs] == sorted({e["epoch"] for e in epochs})
        assert all(e["data"] == {"seen": e["epoch"] + 1} for e in epochs)

    training(tmp_path, work)


def test_stop_keeps_what_was_told(tmp_path: Path, backend: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(LIVE)
        name = desk.trainings.start("t1.total", {"epochs": 10**6})
        await desk.until("epoch")
        desk.trainings.stop(name)
        end = await desk.ended(name)
        assert end["stopped"] and end["kind"] == "end"
        assert 1 <= end["film"]["numbers"]["told"] < 10**5

    training(tmp_path, work)


@pytest.mark.parametrize("text", [ENDLESS, SWALLOWS], ids=["endless", "swallows"])
def test_a_loop_that_does_not_listen_is_ended(tmp_path: Path, backend: str, text: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(text)
        name = desk.trainings.start("t1.total", {})
        await desk.until("begin")
        await asyncio.sleep(0.1)
        desk.trainings.stop(name)
        end = await desk.ended(name)
        assert end["stopped"]
        desk.write(PLAIN)  # and the next run is not disturbed
        assert (await desk.ended(desk.trainings.start("t1.total", {})))["film"]["numbers"]["told"] == 100

    training(tmp_path, work)


def test_a_run_that_fails_shows_what_it_had(tmp_path: Path, backend: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(BREAKS)
        end = await desk.ended(desk.trainings.start("t1.total", {}))
        assert end["film"]["numbers"]["told"] >= 1
        assert end["fault"]["title"] == "ZeroDivisionError on line 4."

    training(tmp_path, work)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("def total(sizes):\n    return sizes.sum()\n", "AttributeError on line 2."),
        ("def total(sizes:\n", "Python cannot read it."),
        ("import os\ndef total(sizes):\n    os._exit(3)\n", "The run's process ended."),
        ("def total(sizes):\n    return 'many'\n", "The run cannot be read."),
        ("def total(sizes):\n    raise SystemExit\n", "SystemExit on line 2."),
    ],
)
def test_a_run_without_a_result_says_why(tmp_path: Path, backend: str, text: str, title: str) -> None:
    async def work(desk: Desk) -> None:
        desk.write(text)
        end = await desk.ended(desk.trainings.start("t1.total", {}))
        assert (end["kind"], end["title"]) == ("fault", title)
        assert end["message"]

    training(tmp_path, work)


def test_the_courses_own_stands_in_and_can_be_asked_for(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        end = await desk.ended(desk.trainings.start("t1.total", {"epochs": 4}))  # the skeleton
        assert end["stand_ins"] == ["t1.total"] and end["film"]["numbers"]["told"] == 0 + 1 + 2 + 3
        desk.write(PLAIN)
        end = await desk.ended(desk.trainings.start("t1.total", {"epochs": 4}, own=True))
        assert end["stand_ins"] == [] and end["film"]["numbers"]["told"] == 6 and end["own"]

    training(tmp_path, work)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"epochs": 0}, "from 1 to 1e+09"),
        ({"epochs": 1.5}, "a whole number"),
        ({"epochs": None}, "a whole number"),
        ({"epochs": "nan"}, "a whole number"),
        ({"kind": "square"}, "round, flat"),
        ({"speed": 1}, "epochs, kind"),
    ],
)
def test_settings_out_of_bounds_are_refused(tmp_path: Path, given: dict[str, Any], words: str) -> None:
    async def work(desk: Desk) -> None:
        with pytest.raises(ValueError, match=r"can be|there are") as caught:
            desk.trainings.start("t1.total", given)
        assert words in str(caught.value)
        with pytest.raises(CourseError, match="nothing to train"):
            desk.trainings.start("t1.area", {})

    training(tmp_path, work)


def test_a_run_may_refuse_in_its_own_words(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        end = await desk.ended(desk.trainings.start("t1.total", {"kind": "none"}))
        assert (end["kind"], end["title"]) == ("fault", "No kind.")
        assert end["message"] == "There is nothing of that kind: set kind to round."

    training(tmp_path, work)


def test_a_setting_may_be_a_word_of_a_pattern() -> None:
    name = Setting("resume", "Go on with", "", pattern=r"[\w.-]*")
    assert name.read("2026-11-26-0412-final") == "2026-11-26-0412-final" and name.read("") == ""
    for bad in ("../x", "a b", 3, None):
        with pytest.raises(ValueError, match="cannot be its name"):
            name.read(bad)


def test_prints_of_a_run_are_kept(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        desk.write("def total(sizes):\n    print('hello')\n    return 1.0\n")
        assert (await desk.ended(desk.trainings.start("t1.total", {})))["output"] == "hello\n"

    training(tmp_path, work)


def test_old_films_make_room_and_unknown_runs_are_none(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        desk.write(PLAIN)
        names = []
        for _ in range(12):
            names.append(desk.trainings.start("t1.total", {}))
            await desk.ended(names[-1])
        assert desk.trainings.result(names[0]) is None and desk.trainings.result(names[-1]) is not None
        assert desk.trainings.result("training-999") is None
        desk.trainings.stop("training-999")

    training(tmp_path, work)
