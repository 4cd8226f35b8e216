"""What a save sets off: the exercises that it touches are checked again, the one at hand first, one worker each."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from crossent.engine import changes
from crossent.engine.bus import Bus, Event, Tasks
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.figures import Figures
from crossent.engine.lost import Lost
from crossent.engine.progress import Progress, State
from crossent.engine.report import Report
from crossent.engine.runner import Checked, Runner
from crossent.engine.workspace import Workspace

AFTERWARDS = 0.005  # seconds in which nothing is done but to send the verdict
HOLD = 0.04  # seconds that a changed text waits for its verdict
HEAD_START = 0.2  # seconds at most that the exercise at hand has the machine to itself


class Rechecker:
    """Knows the last verdict of every exercise, and what it was a verdict of."""

    def __init__(
        self,
        course: Course,
        workspace: Workspace,
        progress: Progress,
        runner: Runner,
        bus: Bus,
        at_hand: Callable[[], str],
        states_changed: Callable[[], None],
    ) -> None:
        self._course, self._workspace, self._progress, self._runner = course, workspace, progress, runner
        self._bus, self._at_hand, self._states_changed = bus, at_hand, states_changed
        self._tasks, self._lost = Tasks(), Lost(workspace, bus)
        self._running: dict[str, asyncio.Task[Report]] = {}
        self._prints: dict[str, str] = {}
        self._held: dict[str, Event] = {}
        self.latest: dict[str, Report] = {}
        self.numbers: dict[str, int] = {}
        self.number = 0
        self._saves = 0
        self._changed: dict[str, int] = {}  # the save that last changed an exercise
        self.figures = Figures(course, workspace.path, runner, self.failing)

    def open(self) -> None:
        """Recall the verdicts of last time; again, once another track was chosen."""
        self.latest.clear()
        for exercise_id in self._course.exercises:
            stored = self._progress.latest_report(exercise_id)
            if stored:
                self.latest[exercise_id] = Report.from_dict(stored)
                self.number += 1
                self.numbers[exercise_id] = self.number
        self._prints = self._fingerprints()

    async def close(self) -> None:
        """Stop what runs."""
        await self._tasks.close()
        await self._lost.close()
        self.figures.close()

    async def catch_up(self, changed: set[str]) -> None:
        """Check again what changed while nobody watched, once the check at hand is warm."""
        order = self._order(set(self._course.exercises))
        await self._runner.warm(self._course.exercise(order[0]))
        begun = self._begun()
        await self._check_all([i for i in order if i in changed or i in begun or self.is_stale(i)])

    def _begun(self) -> set[str]:
        """Exercises never checked, whose text is no longer the one they began with."""
        texts, stored = self._workspace.texts(), self._progress.states()
        return {
            e.id
            for e in self._course.exercises.values()
            if stored.get(e.id, State()).status is None
            and (
                any(not changes.is_unfinished(texts.get(e.file, ""), f) for f in e.functions)
                if e.kind == "write"
                else texts.get(e.file, e.skeleton) != e.skeleton
            )
        }

    async def saved(self, names: set[str]) -> None:
        """Files have changed on disk. The check of the exercise at hand is on its way before all else is looked at."""
        at_hand = self._at_hand()
        first = await self._begin(at_hand) if self._course.exercise(at_hand).file in names else None
        texts: dict[str, str] = {}
        for name in sorted(names):
            with contextlib.suppress(Exception):
                text, digest = self._workspace.read(name)
                texts[name] = text
                self._held[name] = {"type": "file", "file": name, "text": text, "hash": digest}
        asyncio.get_running_loop().call_later(HOLD, self._tell_files)
        now = self._fingerprints()
        touched = {i for i, value in now.items() if self._prints.get(i) != value}
        self._prints = now
        self._saves += 1
        edited = {i for i in touched if not self._has_just_come(self._course.exercise(i), texts)}
        self._changed.update(dict.fromkeys(edited, self._saves))
        self.figures.forget()
        await self._check_all(self._order(touched - ({at_hand} if first else set())), first)

    @staticmethod
    def _has_just_come(exercise: Exercise, texts: dict[str, str]) -> bool:
        """Whether it is a broken script as it begins: made when it is opened, which is no edit."""
        return exercise.kind == "mend" and texts.get(exercise.file) == exercise.skeleton

    async def _begin(self, exercise_id: str) -> asyncio.Task[Report]:
        """A check whose worker has been asked: what is worked out from here on costs its answer no time."""
        asked = asyncio.Event()
        check = asyncio.create_task(self.check(exercise_id, asked.set))
        self._tasks.keep(check)
        waiting = asyncio.create_task(asked.wait())
        await asyncio.wait([check, waiting], return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        return check

    async def check(
        self,
        exercise_id: str,
        asked: Callable[[], object] | None = None,
        after: asyncio.Task[Report] | None = None,
    ) -> Report:
        """Check one exercise, once the check `after` has had its head start; one of the same that still runs is dropped at once.

        `asked` is called once a worker has begun.
        """
        before = self._running.get(exercise_id)
        if before is not None and not before.done():
            before.cancel()
        task = asyncio.create_task(self._check(self._course.exercise(exercise_id), asked, after))
        self._running[exercise_id] = task
        while True:
            try:
                return await task
            except asyncio.CancelledError:
                newer = self._running.get(exercise_id)
                if newer is None or newer is task:
                    raise
                task = newer  # which may be dropped for a newer one in its turn

    def check_soon(self, exercise_id: str, after: asyncio.Task[Report] | None = None) -> None:
        """Check in the background."""
        self._tasks.spawn(self.check(exercise_id, after=after))

    async def _check_all(self, exercise_ids: list[str], first: asyncio.Task[Report] | None = None) -> None:
        if first is None and exercise_ids:
            first = await self._begin(exercise_ids.pop(0))
        for exercise_id in exercise_ids:
            self.check_soon(exercise_id, first)

    async def _check(
        self,
        exercise: Exercise,
        asked: Callable[[], object] | None,
        after: asyncio.Task[Report] | None,
    ) -> Report:
        if after is not None:
            await asyncio.wait([after], timeout=HEAD_START)
        at_hand = exercise.id == self._at_hand()
        path = self._workspace.path / exercise.file
        checked = await self._runner.check(exercise, path, stay=at_hand, asked=asked)
        if self._course.exercise(exercise.id).key != exercise.key:  # another track was chosen meanwhile
            if checked.job is not None:
                checked.job.close()
            return checked.report
        self.latest[exercise.id] = checked.report
        self.number += 1
        self.numbers[exercise.id] = self.number
        self._publish(checked.report, self.number)
        self._tasks.spawn(self._after(exercise, checked, self.number, at_hand))
        return checked.report

    async def _after(self, exercise: Exercise, checked: Checked, number: int, at_hand: bool) -> None:
        handed_on = False
        try:
            await asyncio.sleep(AFTERWARDS)
            if self._course.exercise(exercise.id).key == exercise.key:
                self._record(exercise, checked.report, at_hand)
            plots = await checked.rest(stay=at_hand)
            if at_hand and checked.job is not None:
                self.figures.take(checked.job, exercise.framework)
                handed_on = True
        finally:
            if not handed_on and checked.job is not None:
                checked.job.close()
        if at_hand and not handed_on:
            self.figures.forget()
        if plots:
            checked.report.plots = checked.report.plots + plots
            self._publish(checked.report, number)
        for answer in await self.figures.again(exercise.id):
            self._bus.publish({"type": "figure", "answer": answer})

    def _record(self, exercise: Exercise, report: Report, at_hand: bool) -> None:
        before = self._progress.state(exercise.id).state
        self._progress.record(
            exercise.id,
            report.status,
            exercise.checks_hash,
            report.hash,
            report_json=report.to_dict() | {"plots": []},
            fingerprint=self._prints.get(exercise.id),
        )
        if self._progress.state(exercise.id).state != before or not at_hand:
            self._states_changed()

    def _tell_files(self) -> None:
        """Texts go out together with the verdict on them, so that the page draws once; without one, soon."""
        while self._held:
            self._bus.publish(self._held.pop(next(iter(self._held))))

    def _publish(self, report: Report, number: int) -> None:
        self._tell_files()
        changed = self._changed.get(report.exercise, 0)
        self._bus.publish(
            {"type": "report", "number": number, "changed": changed, "report": report.to_dict()}
        )

    def is_stale(self, exercise_id: str, state: State | None = None) -> bool:
        """Whether the verdict is of an older text."""
        state = state or self._progress.state(exercise_id)
        return bool(state.status) and state.fingerprint != self._prints.get(exercise_id)

    def failing(self) -> dict[str, str | None]:
        """Exercises that were tried and do not pass, with the wrong variant that they are."""
        first = {i: r for i, r in self.latest.items() if not self._course.exercise(i).track}
        return {i: r.matched for i, r in first.items() if r.status in ("failed", "timeout", "broken")}

    def _fingerprints(self) -> dict[str, str]:
        sources = self._workspace.texts()
        self._lost.see(sources)
        return {e.id: changes.fingerprint(sources, e) for e in self._course.exercises.values()}

    def _order(self, exercise_ids: set[str]) -> list[str]:
        at_hand, everything = self._at_hand(), list(self._course.exercises)
        return sorted(exercise_ids, key=lambda i: (i != at_hand, everything.index(i)))
