"""Joins course, workspace, runner and progress: all that the page and the terminal may ask for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from crossent.engine import watch
from crossent.engine.backends import Job
from crossent.engine.bus import Bus, Event, Gathered, Tasks
from crossent.engine.catalog import Course
from crossent.engine.datasets import Fetching
from crossent.engine.progress import Progress, State
from crossent.engine.recheck import Rechecker
from crossent.engine.report import Report
from crossent.engine.runner import Runner
from crossent.engine.tracks import Tracks, complete, recall
from crossent.engine.trainings import Trainings
from crossent.engine.ward import Ward, symptoms_folder
from crossent.engine.workspace import Conflict, Workspace, WorkspaceError

HINTS_BEFORE_SOLUTION = 2


class Locked(Exception):
    """The solution is not open yet; the message says what opens it."""


@dataclass(frozen=True)
class Saved:
    """A save from the page went through."""

    hash: str


class Study:
    """One learner at work on one course."""

    def __init__(self, course: Course, workspace: Workspace, progress: Progress, runner: Runner) -> None:
        self.course, self.workspace, self.progress, self.runner = course, workspace, progress, runner
        self.notices: list[str] = recall(course, progress)
        self._bus, self._tasks, self._stop = Bus(), Tasks(), asyncio.Event()
        self._runs: dict[str, Job | None] = {}
        self.running: set[str] = set()
        self.trainings = Trainings(course, workspace.path, runner, self._bus)
        self.fetching = Fetching(course.root, self._bus)
        self.tracks = Tracks(course, workspace, progress, self._bus, self._turned)
        self._told: set[str] = set()
        self._stopping: set[str] = set()
        self._checks = Rechecker(
            course,
            workspace,
            progress,
            runner,
            self._bus,
            at_hand=self.current,
            states_changed=self.publish_states,
        )

    @cached_property
    def ward(self) -> Ward:
        """The course's broken scripts, and what they show."""
        return Ward(self.course, self.runner, symptoms_folder())

    async def start(self) -> None:
        """Begin to watch the workspace and to warm the workers; returns before they are warm."""
        changes = watch.watch(self.workspace.path, self._stop, self.notice)
        self._checks.open()
        self._tell_problem()
        await self.runner.start()
        self._tasks.spawn(self._follow(changes))
        self._tasks.spawn(self._catch_up())
        self._tasks.spawn(self._approach(self.current()))

    async def _approach(self, exercise_id: str) -> None:
        """Warm the checks of this module and the next, and load the frameworks that they need; never sooner."""
        modules = list(self.course.modules)
        here = next(i for i, m in enumerate(modules) if m.id == self.course.exercise(exercise_id).module_id)
        near = [e for module in modules[here : here + 2] for e in module.exercises]
        for framework in {e.framework for e in near} - {""}:
            await self.runner.start(framework)
        for exercise in sorted(near, key=lambda e: bool(e.framework)):
            await self.runner.warm(exercise)
        self.runner.expect(self.course.exercise(exercise_id))

    async def close(self) -> None:
        """Stop watching, end every process."""
        self._stop.set()
        self._bus.close()
        await self._tasks.close()
        for part in (self.tracks, self.fetching, self.trainings):
            await part.close()
        await self._checks.close()
        await self.runner.close()

    async def _follow(self, changes: AsyncIterator[set[str]]) -> None:
        async for names in changes:
            self._tasks.spawn(self._checks.saved(names))

    async def _catch_up(self) -> None:
        exercises = self.course.exercises.values()
        changed = set(self.progress.changed_checks({e.id: e.checks_hash for e in exercises}))
        if changed:
            names = ", ".join(f"`{self.course.exercise(i).name}`" for i in sorted(changed))
            self.notice(f"The checks of {names} have changed since you solved them; they are run again.")
        await self._checks.catch_up(changed)

    def _turned(self, module_id: str) -> None:
        """A module is on another track now."""
        self._checks.open()
        self.publish_states()
        self._tasks.spawn(self._approach(self.current()))
        self._tasks.spawn(self._checks.catch_up(set()))

    # ---------------------------------------------------------------- checks

    async def check(self, exercise_id: str) -> Report:
        """Check one exercise now, as it stands on disk."""
        self.fetch(exercise_id)
        return await self._checks.check(exercise_id)

    def latest(self, exercise_id: str) -> Report | None:
        """The last verdict."""
        return self._checks.latest.get(exercise_id)

    def report_number(self, exercise_id: str) -> int:
        """The number under which the last verdict was published."""
        return self._checks.numbers.get(exercise_id, 0)

    def states(self) -> dict[str, dict[str, Any]]:
        """How every exercise stands."""
        found, stored = {}, self.progress.states()
        for exercise_id in self.course.exercises:
            state, latest = stored.get(exercise_id, State()), self.latest(exercise_id)
            found[exercise_id] = {
                "state": state.state,
                "status": latest.status if latest else None,
                "hints": state.hints,
                "solution_open": state.solution_opened,
                "attempts": state.attempts,
                "stale": self._checks.is_stale(exercise_id, state),
            }
        return found

    def current(self) -> str:
        """The exercise at hand: the one last looked at, else the first that is open."""
        chosen = self.progress.get("at_hand")
        if chosen in self.course.exercises:
            return str(chosen)
        return self.next_open() or next(iter(self.course.exercises))

    def next_open(self, after: str | None = None) -> str | None:
        """The next open exercise in the course's order, from `after` on; None where all are solved.

        A module that is complete on another track asks for nothing more, unless the learner is in it.
        """
        here = self.course.exercise(after).module_id if after else ""
        ready = set(self.complete()) - {here}
        ids = [e.id for e in self.course.exercises.values() if e.module_id not in ready]
        start, stored = ids.index(after) + 1 if after in ids else 0, self.progress.states()
        return next((i for i in ids[start:] + ids[:start] if stored.get(i, State()).state == "open"), None)

    def complete(self) -> dict[str, str]:
        """The modules with tracks that are complete on one of them, with its title."""
        return complete(self.course, self.progress)

    async def look_at(self, exercise_id: str) -> None:
        """From now on this is the exercise at hand; it is checked where nothing is known of it yet."""
        self.fetch(exercise_id)
        self.progress.set("at_hand", exercise_id)
        self.publish_states()
        self._tasks.spawn(self._approach(exercise_id))
        if self.latest(exercise_id) is None:
            self._checks.check_soon(exercise_id)

    # -------------------------------------------------------- files and help

    def fetch(self, exercise_id: str) -> None:
        """Have an exercise's file in the workspace, if it is a broken script that waits until it is opened."""
        try:
            self.workspace.fetch(self.course.exercise(exercise_id).file)
        except WorkspaceError as error:
            self.notice(str(error))

    def file(self, name: str) -> tuple[str, str]:
        """A workspace file's text and hash."""
        return self.workspace.read(name)

    async def save(self, name: str, text: str, base: str, ancestor: str = "") -> Saved | Conflict:
        """Write the page's text, if the file is still what it started from; else keep both."""
        try:
            return Saved(self.workspace.write(name, text, base, ancestor))
        except Conflict as conflict:
            return conflict

    def hints(self, exercise_id: str) -> list[str]:
        """The hints shown so far."""
        return self.course.exercise(exercise_id).hints[: self.progress.state(exercise_id).hints]

    def hint(self, exercise_id: str) -> list[str]:
        """One more hint."""
        if len(self.hints(exercise_id)) < len(self.course.exercise(exercise_id).hints):
            self.progress.hint_shown(exercise_id)
            self.publish_states()
        return self.hints(exercise_id)

    def solution(self, exercise_id: str) -> dict[str, str]:
        """The reference, its reasons in its comments, behind two hints."""
        exercise = self.course.exercise(exercise_id)
        state = self.progress.state(exercise_id)
        needed = min(HINTS_BEFORE_SOLUTION, len(exercise.hints)) - state.hints
        if state.state == "open" and not state.solution_opened and needed > 0:
            raise Locked(f"The solution opens after {needed} more hint{'s' if needed > 1 else ''}.")
        self.progress.solution_opened(exercise_id)
        self.publish_states()
        return {"solution": exercise.solution}

    async def reset(self, exercise_id: str) -> Path | None:
        """Put one function back; where the old text is kept."""
        return self.workspace.reset(self.course.exercise(exercise_id))

    async def try_again(self, exercise_id: str) -> Path | None:
        """Win an exercise back: the function is put back, hints and solution are closed."""
        kept = await self.reset(exercise_id)
        self.progress.try_again(exercise_id)
        self.publish_states()
        return kept

    def predict(self, question: str, choice: str) -> None:
        """Remember the answer to a prediction."""
        self.progress.predict(question, choice)

    def predictions(self) -> dict[str, str]:
        """All answers given so far."""
        return self.progress.predictions()

    async def figure(
        self, name: str, inputs: dict[str, Any], exercise_id: str | None = None
    ) -> dict[str, Any]:
        """A figure's data from the learner's functions."""
        if name not in self.course.figures:
            raise KeyError(f"There is no figure {name!r}.")
        return await self._checks.figures.ask(name, inputs)

    # --------------------------------------------------------------- running

    async def run(self, file: str) -> str:
        """Execute a file as `__main__`; what it prints is published under the run's name."""
        self.workspace.read(file)
        run = f"run-{len(self._runs) + 1}"
        self._runs[run] = None
        self._tasks.spawn(self._run(run, file))
        return run

    async def _run(self, run: str, file: str) -> None:
        def tell(kind: str, text: str, **more: Any) -> None:
            self.publish({"type": "run", "run": run, "kind": kind, "text": text, **more})

        def started(job: Job) -> None:
            self._runs[run] = None if run in self._stopping else job
            if run in self._stopping:
                job.close()

        tell("start", file)
        said = Gathered(lambda text: tell("out", text))
        self.running.add(run)
        try:
            async for message in self.runner.run(self.workspace.path / file, started):
                if "out" in message:
                    said.add(message["out"])
                elif "plot" in message:
                    tell("plot", message["plot"])
                else:
                    said.flush()
                    stopped = self._runs[run] is None
                    self.running.discard(run)
                    words = "Stopped." if stopped else message.get("text", "")
                    tell("end", words, status=message.get("status"))
        finally:
            said.flush()
            self.running.discard(run)

    async def stop(self, run: str) -> None:
        """End a running file at once."""
        self._stopping.add(run)
        job = self._runs.get(run)
        if job is not None:
            self._runs[run] = None
            job.close()

    # ---------------------------------------------------------------- events

    def subscribe(self) -> AsyncIterator[Event]:
        """Everything that happens from now on."""
        return self._bus.subscribe()

    def publish(self, event: Event) -> None:
        """Tell everybody who listens."""
        self._bus.publish(event)

    def publish_states(self) -> None:
        """Tell how every exercise stands, and whether progress is being kept."""
        self._tell_problem()
        self.publish({"type": "states", "states": self.states(), "current": self.current()})

    def _tell_problem(self) -> None:
        problem = self.progress.problem
        if problem and problem not in self._told:
            self._told.add(problem)
            self.notice(problem)

    def notice(self, text: str) -> None:
        """Tell the learner something that is not about an exercise."""
        self.notices.append(text)
        self.publish({"type": "notice", "text": text})
