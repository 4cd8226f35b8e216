"""Training runs as the page and the terminal see them: started, followed, stopped, and their films kept for a while."""

from __future__ import annotations

import asyncio
import contextlib
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from crossent.engine.backends import Job
from crossent.engine.bus import Bus, Tasks
from crossent.engine.catalog import Course
from crossent.engine.datasets import ask_for
from crossent.engine.exercise import Exercise
from crossent.engine.runner import Runner
from crossent.engine.training import FILE, STOP, Settings, read_training

KEPT = 8  # films
LOOK = 0.05  # seconds between two looks whether it has left its loop
FILM = 20.0  # seconds in which it must have made its film then


@dataclass
class Run:
    """One run, from its start to its film."""

    name: str
    exercise: Exercise
    settings: Settings
    own: bool  # with the course's functions, to compare with
    grace: float  # seconds in which it must have left its loop, once it is to stop
    job: Job | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)  # it is to stop
    leaving: bool = False  # it has left the learner's loop, and makes its film
    end: dict[str, Any] | None = None  # the last message, film and all


class Trainings:
    """Runs in workers of their own; any number at once."""

    def __init__(self, course: Course, folder: Path, runner: Runner, bus: Bus) -> None:
        self._course, self._folder, self._runner, self._bus = course, folder, runner, bus
        self._runs: dict[str, Run] = {}
        self._tasks = Tasks()
        self._count = 0

    async def close(self) -> None:
        """End all runs."""
        await self._tasks.close()

    def start(self, exercise_id: str, given: Mapping[str, Any], own: bool = False) -> str:
        """Begin a run, with the learner's functions or the course's own; its name.

        `ValueError` where a setting is out of bounds, `CourseError` where there is nothing to train, `Lacking` where
        it needs data that has not been fetched.
        """
        exercise = self._course.exercise(exercise_id)
        if not (exercise.folder / FILE).is_file():  # where this track has none, the first one's is run
            exercise = self._course.everything.get(exercise_id, exercise)
        training = read_training(exercise)
        settings = training.read(given)
        for name in training.wanted(settings):
            ask_for(self._course.root, name)
        self._count += 1
        run = Run(f"training-{self._count}", exercise, settings, own, training.grace)
        self._runs[run.name] = run
        for old in [r for r in self._runs.values() if r.end is not None][:-KEPT]:
            del self._runs[old.name]
        self._tasks.spawn(self._follow(run))
        return run.name

    async def _follow(self, run: Run) -> None:
        def started(job: Job) -> None:
            run.job = job
            if run.stop.is_set():  # it came before there was anything to stop
                job.close()

        self._tell(run, {"kind": "start", "settings": run.settings, "own": run.own})
        stopper = asyncio.create_task(self._stopper(run))
        self._tasks.keep(stopper)
        try:
            async with contextlib.aclosing(  # type: ignore[type-var]
                self._runner.train(run.exercise, self._folder, run.settings, run.own, started)
            ) as messages:
                async for message in messages:
                    if message["kind"] == "stopping":
                        run.leaving = True
                    elif message["kind"] == "end" or not run.stop.is_set():
                        if message["kind"] in ("end", "fault"):
                            run.end = message
                        else:
                            self._tell(run, message)
        finally:
            run.job = None
            stopper.cancel()
            run.end = run.end or {"kind": "end", "film": None, "stopped": True}
            short = {key: value for key, value in run.end.items() if key != "film"}
            self._tell(run, {**short, "has_film": run.end.get("film") is not None})

    async def _stopper(self, run: Run) -> None:
        """Ask the run to stop; end it where it does not leave its loop at once."""
        await run.stop.wait()
        if run.job is None:
            return
        if STOP is not None and run.job.pid is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(run.job.pid, STOP)
            until = time.monotonic() + run.grace
            while not run.leaving and time.monotonic() < until:
                await asyncio.sleep(LOOK)
            if run.leaving:
                await asyncio.sleep(FILM)
        if run.job is not None:
            run.job.close()

    def stop(self, name: str) -> None:
        """End a run; what it told so far stays."""
        if name in self._runs:
            self._runs[name].stop.set()

    def result(self, name: str) -> dict[str, Any] | None:
        """Settings and last message of a run that has ended, its film included; None where it has not, or is forgotten."""
        run = self._runs.get(name)
        if run is None or run.end is None:
            return None
        return {
            "run": run.name,
            "exercise": run.exercise.id,
            "settings": run.settings,
            "own": run.own,
            **run.end,
        }

    def _tell(self, run: Run, message: dict[str, Any]) -> None:
        self._bus.publish({"type": "training", "run": run.name, "exercise": run.exercise.id, **message})
