"""`train`: a training run of the learner's own loop, with a bar while it runs, and its numbers at the end."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from crossent.terminal.paper import Paper
from crossent.terminal.places import Desk, find_exercise, open_desk
from crossent.terminal.problems import FINE, NOT_PASSED, STOPPED, Problem, WrongCall, complain

if TYPE_CHECKING:
    from rich.progress import Progress

    from crossent.engine.catalog import Course
    from crossent.engine.exercise import Exercise

NAMES = {"mnist": "final.train"}  # what a run is called besides its exercise's id
FAST = "2"  # epochs of the fast reference, where none are given
EVERY = 2.0  # seconds between lines where there is no terminal to draw a bar in


def train(
    exercise_id: str | None, given: list[str], own: bool, workspace: str | None, options: dict[str, str]
) -> int:
    """Run the training of an exercise to its end, or until Ctrl-C; `options` are settings given by an option of their own."""
    desk = open_desk(workspace)
    try:
        exercise = _exercise(desk, NAMES.get(exercise_id or "", exercise_id))
        settings = _settings(given)
        _allow(exercise, options)
        if exercise_id in NAMES:
            settings = _chosen(desk, settings)
        return asyncio.run(_train(desk, exercise, settings, own))
    finally:
        desk.close()


def _exercise(desk: Desk, exercise_id: str | None) -> Exercise:
    if exercise_id is None:
        exercise_id = str(desk.progress.get("at_hand") or "")
        if exercise_id not in _trainable(desk.course):
            names = ", ".join(_trainable(desk.course)) or "none yet"
            raise WrongCall(f"Say which run: crossent train EXERCISE. There are {names}.")
    exercise = find_exercise(desk.course, exercise_id)
    if exercise.id not in _trainable(desk.course):
        names = ", ".join(_trainable(desk.course)) or "none yet"
        raise WrongCall(f"{exercise.id} has nothing to train. There are {names}.")
    return exercise


def _allow(exercise: Exercise, options: dict[str, str]) -> None:
    """An option that this run does not have is named as it was written."""
    from crossent.engine.training import read_training

    names = [setting.name for setting in read_training(exercise).settings]
    strange = [option for name, option in options.items() if name not in names]
    if strange:
        raise WrongCall(
            f"There is nothing to set called {strange[0]} in {exercise.id}; there are {', '.join(names)}."
        )


def _trainable(course: Course) -> list[str]:
    from crossent.engine.training import FILE

    return [e.id for e in course.exercises.values() if (e.folder / FILE).is_file()]


def _settings(given: list[str]) -> dict[str, str]:
    found = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals or not name:
            raise WrongCall(f"--set {each}: write NAME=VALUE, for example --set epochs=500.")
        found[name.strip()] = value.strip()
    return found


def _chosen(desk: Desk, given: dict[str, str]) -> dict[str, str]:
    """The settings of a run of the final project: the full set where it has been fetched, a run to go on with by its name."""
    from crossent.engine.datasets import find

    if given.get("resume"):
        from crossent.terminal.runs import find as find_run

        return {**given, "resume": find_run(desk.workspace.path, given["resume"]).name}
    if given.get("model") == "fast":
        given = {"epochs": FAST, **given}
    if "source" not in given and find(desk.course.root, "mnist").state() == "whole":
        return {**given, "source": "full"}
    return given


async def _train(desk: Desk, exercise: Exercise, given: dict[str, str], own: bool) -> int:
    from crossent.engine.bus import Bus
    from crossent.engine.datasets import Lacking
    from crossent.engine.runner import Runner
    from crossent.engine.trainings import Trainings

    bus, runner = Bus(), Runner(desk.course)
    trainings = Trainings(desk.course, desk.workspace.path, runner, bus)
    events = bus.subscribe()
    try:
        try:
            name = trainings.start(exercise.id, given, own)
        except ValueError as error:
            raise WrongCall(str(error)) from None
        except Lacking as error:
            raise Problem(str(error)) from None
        await runner.start()
        with _on_interrupt(lambda: trainings.stop(name)), _Bar() as bar:
            async for event in events:
                bar.event(event)
                if event["kind"] in ("end", "fault"):
                    break
        result = trainings.result(name)
        assert result is not None
        return _say(Paper(), exercise, result, bar)
    finally:
        await trainings.close()
        await runner.close()


@contextlib.contextmanager
def _on_interrupt(stop: Any) -> Iterator[None]:
    """Ctrl-C asks the run to stop, and what it has learned so far is shown; a second one ends at once."""
    loop = asyncio.get_running_loop()

    def once() -> None:
        loop.remove_signal_handler(signal.SIGINT)
        stop()

    with contextlib.suppress(NotImplementedError):  # Windows: there Ctrl-C ends at once
        loop.add_signal_handler(signal.SIGINT, once)
    try:
        yield
    finally:
        with contextlib.suppress(NotImplementedError):
            loop.remove_signal_handler(signal.SIGINT)


class _Bar:
    """How far the run is: a bar at a terminal, a line now and then elsewhere."""

    def __init__(self) -> None:
        self._progress: Progress | None = None
        self._task: Any = None
        self._total, self._said, self._done = 0, 0.0, 0
        self.begun, self.unit = False, "epoch"  # what the run counts

    def __enter__(self) -> _Bar:
        if sys.stderr.isatty():
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            self._progress = Progress(
                TextColumn("{task.fields[unit]}"),
                BarColumn(bar_width=None),
                MofNCompleteColumn(),
                TextColumn("{task.fields[loss]}"),
                TimeRemainingColumn(compact=True),
                console=Paper(sys.stderr).console,
                transient=True,
            )
            self._task = self._progress.add_task("", total=None, loss="starting ...", unit="epoch")
            self._progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    def event(self, event: dict[str, Any]) -> None:
        """Something happened in the run."""
        if event["kind"] == "begin":
            self.begun = True
            self._total = event["total"]
            self.unit = str(event["data"].get("unit", "epoch"))
            if self._progress is not None:
                self._progress.update(self._task, total=self._total, loss="", unit=self.unit)
            self._done = int(event["data"].get("after", 0))
        elif event["kind"] == "part" and self._progress is not None:
            self._progress.update(self._task, completed=self._done + event["share"])
        elif event["kind"] == "epoch":
            self._done = event["epoch"]
            words = event["data"].get("words", "")
            if self._progress is not None:
                self._progress.update(self._task, completed=event["epoch"], loss=words)
            elif event["seconds"] - self._said >= EVERY:
                self._said = event["seconds"]
                left = event["seconds"] * (self._total - event["epoch"]) / max(1, event["epoch"])
                said = f"{words}, " if words else ""
                complain(
                    f"{self.unit.capitalize()} {event['epoch']} of {self._total}, {said}about {left:.0f} s left."
                )


def _say(paper: Paper, exercise: Exercise, result: dict[str, Any], bar: _Bar) -> int:
    fault, film = result if result["kind"] == "fault" else result.get("fault"), result.get("film")
    settings = ", ".join(f"{name} {value}" for name, value in result["settings"].items() if value != "")
    whose = "the course's own functions" if result["own"] else exercise.file
    paper.title(f"{exercise.id}: {whose}, {settings}")
    if result.get("stand_ins"):
        paper.say(f"The course stands in for {', '.join(result['stand_ins'])}: not written yet.", 2)
    if film is not None:
        rows = [[name, _number(value)] for name, value in film.get("numbers", {}).items()]
        rows.append([f"{bar.unit}s", str(film["epochs"])])
        rows.append(["seconds", f"{result['seconds']:.2f}"])
        paper.columns(rows)
        for finding in film.get("findings", []):
            paper.line()
            paper.title(finding["title"])
            paper.say(finding["message"], 2)
    if result.get("output", "").strip():
        paper.output(result["output"])
    if fault is not None:
        paper.line()
        paper.title(fault["title"])
        paper.say(fault["message"], 2)
        return NOT_PASSED
    if result.get("stopped"):
        if film is not None:
            paper.say("Stopped.")
        elif not bar.begun:
            paper.say(f"Stopped before the first {bar.unit} had begun: there is nothing to show.")
        else:
            paper.say(
                "Stopped. The run had told nothing yet: a function that takes `on_epoch` and calls `on_epoch(epoch, history)` keeps "
                "what it has."
            )
        return STOPPED
    return FINE


def _number(value: Any) -> str:
    return value if isinstance(value, str) else f"{value:.6g}"
