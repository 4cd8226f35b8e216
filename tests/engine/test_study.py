"""A learner at work: saves, figures, hints, runs; through the Study, on the toy course, with real files and workers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from crossent.engine import recheck
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.progress import Progress
from crossent.engine.runner import Checked, Runner
from crossent.engine.study import Locked, Saved, Study
from crossent.engine.workspace import Conflict, Workspace

TOY = Path(__file__).parent / "toy" / "content"
RIGHT = "return np.asarray(width) * np.asarray(height)"
LOOP = "while True:\n        pass"


class Desk:
    """A study with its events collected."""

    def __init__(self, study: Study) -> None:
        self.study, self.events = study, list[dict[str, Any]]()

    async def listen(self, events: AsyncIterator[dict[str, Any]]) -> None:
        async for event in events:
            self.events.append(event)

    async def until(self, true: Callable[[dict[str, Any]], bool], seconds: float = 20.0) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for event in self.events:
                if true(event):
                    return event
            await asyncio.sleep(0.005)
        raise AssertionError([e["type"] for e in self.events])

    async def report(self, exercise: str, status: str) -> dict[str, Any]:
        event = await self.until(
            lambda e: (
                e["type"] == "report"
                and e["report"]["exercise"] == exercise
                and e["report"]["status"] == status
            )
        )
        return event["report"]

    def write(self, file: str, *bodies: str) -> Path:
        """Fill the first functions of a workspace file."""
        path = self.study.workspace.path / file
        text = path.read_text()
        for body in bodies:
            text = text.replace("raise NotImplementedError", body, 1)
        self.events.clear()
        path.write_text(text)
        return path


def at_work(tmp_path: Path, work: Callable[[Desk], Awaitable[None]]) -> None:
    """Run `work` on a study of the toy course."""

    async def run() -> None:
        course = Course(TOY)
        workspace = Workspace(tmp_path / "ws", course)
        workspace.open()
        study = Study(course, workspace, Progress(workspace.progress_path), Runner(course))
        await study.start()
        desk = Desk(study)
        listening = asyncio.create_task(desk.listen(study.subscribe()))
        try:
            await asyncio.sleep(0.4)
            await work(desk)
        finally:
            await study.close()
            await asyncio.wait_for(listening, 2)
            study.progress.close()

    asyncio.run(run())


def test_a_save_from_outside_is_checked_and_remembered(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        desk.write("t1_shapes.py", RIGHT)
        await desk.report("t1.area", "passed")
        await desk.until(lambda e: e["type"] == "states" and e["states"]["t1.area"]["state"] == "alone")

    at_work(tmp_path, work)

    async def later(desk: Desk) -> None:
        latest = desk.study.latest("t1.area")
        assert latest is not None
        assert latest.status == "passed"
        assert desk.study.states()["t1.area"]["state"] == "alone"
        assert desk.study.current() == "t1.total"

    at_work(tmp_path, later)


def test_only_what_a_save_touches_is_checked_again(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.study.look_at("t1.halves")
        path = desk.write("t1_shapes.py", RIGHT)
        await desk.report("t1.area", "passed")
        await asyncio.sleep(0.3)
        desk.events.clear()
        path.write_text(path.read_text().replace("raise NotImplementedError", "return np.sum(sizes)", 1))
        await desk.report("t1.total", "passed")
        await asyncio.sleep(0.3)
        checked = [e["report"]["exercise"] for e in desk.events if e["type"] == "report"]
        assert sorted(checked) == ["t1.halves", "t1.total"]
        assert checked[0] == "t1.halves"  # the one at hand comes first

    at_work(tmp_path, work)


def test_a_later_module_is_checked_when_an_earlier_one_changes(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        desk.write("t1_shapes.py", RIGHT)
        desk.write("t2_more.py", "return area(width, height) * depth")
        await desk.report("t2.volume", "passed")
        path = desk.study.workspace.path / "t1_shapes.py"
        desk.events.clear()
        path.write_text(path.read_text().replace(RIGHT, "return np.asarray(width) + np.asarray(height)"))
        await desk.report("t2.volume", "failed")

    at_work(tmp_path, work)


def test_an_endless_loop_delays_no_other_verdict(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        await desk.study.look_at("t1.total")
        desk.write("t1_shapes.py", LOOP, "return np.sum(sizes)")
        await desk.report("t1.area", "timeout")
        order = [e["report"]["exercise"] for e in desk.events if e["type"] == "report"]
        assert order.index("t1.total") < order.index("t1.area")

    at_work(tmp_path, work)


def test_a_newer_save_drops_the_check_that_still_runs(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        path = desk.write("t1_shapes.py", LOOP)
        await asyncio.sleep(0.2)
        path.write_text(path.read_text().replace(LOOP, RIGHT))
        await desk.report("t1.area", "passed")
        await asyncio.sleep(2.2)
        assert not [e for e in desk.events if e["type"] == "report" and e["report"]["status"] == "timeout"]

    at_work(tmp_path, work)


def test_what_runs_for_an_older_text_is_dropped_before_the_verdict_at_hand_is_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recheck, "HEAD_START", 10.0)
    told: list[tuple[str, str]] = []

    async def work(desk: Desk) -> None:
        runner, real = desk.study.runner, desk.study.runner.check

        async def check(exercise: Exercise, *arguments: Any, **named: Any) -> Checked:
            told.append(("begins", exercise.name))
            how = "is dropped"
            try:
                checked = await real(exercise, *arguments, **named)
                how = "ends"
            finally:
                told.append((how, exercise.name))
            return checked

        monkeypatch.setattr(runner, "check", check)
        await desk.study.look_at("t1.total")
        path = desk.write("t1_shapes.py", f"open('sign', 'w')\n    {LOOP}", "return np.sum(sizes)")
        while not path.with_name("sign").exists():
            await asyncio.sleep(0.005)
        told.clear()
        slow = "import time\n    time.sleep(0.1)\n    return np.sum(sizes)"
        new = path.read_text().replace(LOOP, RIGHT).replace("return np.sum(sizes)", slow)
        path.with_suffix(".new").write_text(new)
        path.with_suffix(".new").replace(path)
        await desk.until(lambda e: e["type"] == "report" and e["report"]["exercise"] == "t1.area")

    at_work(tmp_path, work)
    assert told == [
        ("begins", "total"),
        ("is dropped", "area"),
        ("ends", "total"),
        ("begins", "area"),
        ("ends", "area"),
    ]


def test_figures_follow_the_learners_function(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        study = desk.study
        answer = await study.figure("area-curve", {"height": 2.0})
        assert answer["stand_ins"] == ["t1.area"]
        desk.write("t1_shapes.py", "return 2 * (np.asarray(width) * np.asarray(height))")
        pushed = await desk.until(lambda e: e["type"] == "figure")
        assert pushed["answer"]["yours"]["area"][:3] == [0.0, 4.0, 8.0]
        assert pushed["answer"]["truth"]["area"][:3] == [0.0, 2.0, 4.0]
        assert pushed["answer"]["inputs"] == {"height": 2.0}  # a page with another height asks for its own
        path = desk.write("t1_shapes.py")
        path.write_text(path.read_text().replace("return 2 *", "return 2 + 0 *"))
        await desk.report("t1.area", "failed")
        answer = await study.figure("area-curve", {"height": 3.0})
        assert answer["yours"]["area"][:2] == [2.0, 2.0]

    at_work(tmp_path, work)


def test_what_a_figure_cannot_read_is_not_blamed_on_their_function(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        answer = await desk.study.figure("area-curve", {"height": "lost"})
        assert answer["error"]["message"] == "What it draws cannot be read (OSError: no such height)."
        answer = await desk.study.figure("area-curve", {"height": 2.0})
        assert answer["error"] is None and answer["yours"]["area"][:2] == [0.0, 2.0]

    at_work(tmp_path, work)


@pytest.mark.parametrize("worker", ["fork", "spawn"])
def test_a_figure_outlives_loops_crashes_and_exceptions(
    tmp_path: Path, worker: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSENT_WORKER", worker)

    async def work(desk: Desk) -> None:
        for body, words in (
            (LOOP, "Too slow"),
            ("import os\n    os._exit(1)", "ended"),
            ("return 1 / 0", "ZeroDivision"),
        ):
            path = desk.study.workspace.path / "t1_shapes.py"
            desk.events.clear()
            path.write_text(f"import numpy as np\n\n\ndef area(width, height):\n    {body}\n")
            await desk.until(lambda e: e["type"] == "report", 20)
            answer = await desk.study.figure("area-curve", {"height": 2.0})
            assert answer["yours"] is None
            assert words in answer["error"]["title"], answer
        path.write_text(f"import numpy as np\n\n\ndef area(width, height):\n    {RIGHT}\n")
        await desk.report("t1.area", "passed")
        answer = await desk.study.figure("area-curve", {"height": 2.0})
        assert answer["error"] is None

    at_work(tmp_path, work)


def test_the_solution_stays_behind_two_hints(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        study = desk.study
        with pytest.raises(Locked, match="2 more hints"):
            study.solution("t1.area")
        assert study.hint("t1.area") == ["Think of a rectangle."]
        with pytest.raises(Locked, match="1 more hint"):
            study.solution("t1.area")
        assert len(study.hint("t1.area")) == 2
        assert len(study.hint("t1.area")) == 2
        assert "np.asarray" in study.solution("t1.area")["solution"]
        desk.write("t1_shapes.py", RIGHT)
        await desk.until(lambda e: e["type"] == "states" and e["states"]["t1.area"]["state"] == "solution")
        await study.try_again("t1.area")
        assert study.hints("t1.area") == []
        assert study.states()["t1.area"]["state"] == "open"
        assert "raise NotImplementedError" in study.file("t1_shapes.py")[0]
        await desk.report("t1.area", "unfinished")
        await asyncio.sleep(0.1)
        desk.write("t1_shapes.py", RIGHT)
        await desk.until(lambda e: e["type"] == "states" and e["states"]["t1.area"]["state"] == "alone")

    at_work(tmp_path, work)


def test_two_edits_that_meet_are_both_kept(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        text, base = desk.study.file("t1_shapes.py")
        (desk.study.workspace.path / "t1_shapes.py").write_text(text + "# outside\n")
        met = await desk.study.save("t1_shapes.py", text + "# page\n", base)
        assert isinstance(met, Conflict)
        assert met.disk_text.endswith("# outside\n")
        assert met.kept_path.read_text().endswith("# page\n")
        saved = await desk.study.save("t1_shapes.py", text + "# page\n", met.disk_hash)
        assert isinstance(saved, Saved)

    at_work(tmp_path, work)


def test_two_edits_that_do_not_touch_are_joined_for_who_knows_the_text_before(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        name, path = "t1_shapes.py", desk.study.workspace.path / "t1_shapes.py"
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
        was, base = desk.study.file(name)
        mine = was.replace("def area(width, height):", "def area(width, height):  # mine")
        path.write_bytes(path.read_bytes().replace(b"def total(sizes):", b"def total(sizes):  # theirs"))
        for wrong in ("", was + "x"):
            met = await desk.study.save(name, mine, base, wrong)
            assert isinstance(met, Conflict) and met.joined is None and met.kept_disk is None
        met = await desk.study.save(name, mine, base, was)
        assert isinstance(met, Conflict) and met.joined and met.kept_disk
        assert (met.joined.mine, met.joined.theirs) == (("area",), ("total",))
        assert met.joined.text == mine.replace("def total(sizes):", "def total(sizes):  # theirs")
        assert met.kept_path.read_text() == mine and met.kept_disk.read_bytes() == path.read_bytes()
        assert b"mine" not in path.read_bytes()
        assert isinstance(await desk.study.save(name, met.joined.text, met.disk_hash), Saved)
        assert path.read_bytes() == met.joined.text.replace("\n", "\r\n").encode()

    at_work(tmp_path, work)


def test_a_file_runs_streams_and_stops(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        path = desk.study.workspace.path / "scratch.py"
        path.write_text(
            "import os, subprocess, sys\nprint(__name__, flush=True)\nos.write(1, b'raw\\n')\n"
            "subprocess.run([sys.executable, '-c', 'print(6 * 7)'])\nprint('error', file=sys.stderr)\nraise ValueError('end')\n"
        )
        await desk.study.run("scratch.py")
        end = await desk.until(lambda e: e["type"] == "run" and e["kind"] == "end")
        out = "".join(e["text"] for e in desk.events if e["type"] == "run" and e["kind"] == "out")
        assert end["status"] == 1
        assert out.startswith("__main__\nraw\n42\nerror\nTraceback")
        assert "ValueError: end" in out
        assert "engine" not in out

        path.write_text("import time\nprint('on', flush=True)\nwhile True:\n    time.sleep(0.01)\n")
        desk.events.clear()
        run = await desk.study.run("scratch.py")
        await desk.until(lambda e: e["type"] == "run" and e["kind"] == "out")
        await desk.study.stop(run)
        end = await desk.until(lambda e: e["type"] == "run" and e["kind"] == "end")
        assert end["text"] == "Stopped."

    at_work(tmp_path, work)


def test_unknown_names_are_refused_with_what_there_is(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        with pytest.raises(KeyError, match=r"t1\.area"):
            await desk.study.check("t1.aera")
        with pytest.raises(KeyError):
            await desk.study.figure("nothing", {})
        with pytest.raises(ValueError, match="secrets"):
            await desk.study.run("../secrets.py")

    at_work(tmp_path, work)


def test_two_studies_on_one_workspace_do_not_disturb_each_other(tmp_path: Path) -> None:
    async def work(desk: Desk) -> None:
        course = Course(TOY)
        workspace = Workspace(tmp_path / "ws", course)
        workspace.open()
        other = Study(course, workspace, Progress(workspace.progress_path), Runner(course))
        await other.start()
        second = Desk(other)
        listening = asyncio.create_task(second.listen(other.subscribe()))
        await asyncio.sleep(0.5)
        desk.write("t1_shapes.py", RIGHT)
        await desk.report("t1.area", "passed")
        await second.report("t1.area", "passed")
        await asyncio.sleep(0.2)
        assert other.states()["t1.area"]["state"] == desk.study.states()["t1.area"]["state"] == "alone"
        await other.close()
        await listening
        other.progress.close()

    at_work(tmp_path, work)


def test_what_was_written_while_nobody_watched_is_checked_at_the_start(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "ws", Course(TOY))
    workspace.open()
    path = workspace.path / "t1_shapes.py"
    path.write_text(path.read_text().replace("raise NotImplementedError", RIGHT, 1))

    async def work(desk: Desk) -> None:
        await desk.until(lambda e: e["type"] == "states" and e["states"]["t1.area"]["state"] == "alone")
        assert desk.study.states()["t1.total"]["status"] is None

    at_work(tmp_path, work)
