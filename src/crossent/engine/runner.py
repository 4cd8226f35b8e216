"""Runs checks, figures' sessions and files in workers, with a clock outside that nothing inside can stop.

Whatever the learner's code does, a `Report` comes back; crashes, exits and silence are reported here, by whoever outlives them.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import tempfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crossent.engine.backends import Backend, Job, choose
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.oversight import Oversight, signal_name
from crossent.engine.report import Report

PATIENCE = 8.0  # seconds for one answer to a figure


@dataclass
class Checked:
    """A verdict; the worker goes on to send plots, and may stay as the figures' session."""

    report: Report
    job: Job | None

    async def rest(self, stay: bool = False) -> list[str]:
        """The plots that were drawn, once the worker has sent them all; ends the worker unless it is to stay."""
        plots: list[str] = []
        if self.job is None:
            return plots
        ended = False
        try:
            async with asyncio.timeout(15):
                while (message := await self.job.receive()) is not None and "end" not in message:
                    if "plot" in message:
                        plots.append(message["plot"])
                ended = True
        except TimeoutError:
            pass
        finally:
            if not (stay and ended):
                self.job.close()
        return plots


class Runner:
    """One for a course; start it, ask it, close it."""

    def __init__(self, course: Course, plots: bool = False) -> None:
        self.course = course
        self._plots = plots
        self._backends: dict[str, Backend] = {"": choose(course.root, plots)}
        self._notes = tempfile.TemporaryDirectory(prefix="crossent-", ignore_cleanup_errors=True)
        self._number = 0

    async def start(self, framework: str = "") -> None:
        """Begin to warm up, with a framework or without; returns before that is done."""
        await self._backend(framework).start()

    def _backend(self, framework: str) -> Backend:
        """The workers that have this framework loaded; they come to be when they are first asked for."""
        if framework not in self._backends:
            first = self._backends[""]
            self._backends[framework] = choose(self.course.root, self._plots, framework, first)
        return self._backends[framework]

    async def warm(self, exercise: Exercise) -> None:
        """Have an exercise's check ready before it is asked for; one that needs a framework waits until that is started."""
        if exercise.warm and exercise.framework in self._backends:
            await self._backend(exercise.framework).warm(exercise.key)

    def expect(self, exercise: Exercise) -> None:
        """This exercise is likely to be checked next."""
        if exercise.framework in self._backends:
            self._backends[exercise.framework].expect(exercise.id)

    async def close(self) -> None:
        """End every process."""
        for backend in reversed(
            self._backends.values()
        ):  # the first one's keeper may have forked the others'
            await backend.close()
        self._notes.cleanup()

    async def check(
        self,
        exercise: Exercise,
        path: Path,
        stay: bool = False,
        asked: Callable[[], object] | None = None,
    ) -> Checked:
        """Check one exercise on one file; `asked` is called once a worker has its job."""
        self._number += 1
        note = Path(self._notes.name) / f"call-{self._number}"
        watch = Oversight(exercise, path, note)
        job = await self._backend(exercise.framework).open()
        job.send(
            {
                "job": "check",
                "exercise": exercise.key,
                "file": str(path.absolute()),
                "stay": stay,
                "note": str(note),
            }
        )
        if asked is not None:
            asked()
        plots: list[str] = []
        now = asyncio.get_running_loop().time
        try:
            report = None
            try:
                async with asyncio.timeout(watch.patience) as clock:
                    while report is None:
                        message = await job.receive()
                        if message is None:
                            break
                        if "plot" in message:
                            plots.append(message["plot"])
                        report = watch.see(message)
                        clock.reschedule(now() + watch.patience)
            except TimeoutError:
                report = watch.timeout(None, "")
            if report is None:
                report = watch.died(await job.code())
        except BaseException:
            job.close()
            raise
        note.unlink(missing_ok=True)
        report.plots = plots
        report.file = str(path)
        report.at = datetime.now().isoformat(timespec="seconds")
        report.hash = _hash(path)
        if "report" in watch.last:
            return Checked(report, job)
        job.close()
        return Checked(report, None)

    async def session(self, folder: Path, memory: int, framework: str = "") -> Session:
        """A process that answers figures from the learner's functions in that folder."""
        job = await self._backend(framework).open()
        job.send({"job": "session", "folder": str(folder), "memory": memory})
        return Session(job)

    async def run(
        self, path: Path, started: Callable[[Job], None] | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """Run a file as `__main__`; yields {"out"}, {"plot"} and at last {"end", "status", "text"}."""
        job = await self._backend("").open()
        job.send({"job": "run", "file": str(path.absolute())})
        if started is not None:
            started(job)
        try:
            while (message := await job.receive()) is not None:
                if "flood" in message:
                    yield {"end": True, "status": None, "text": "Stopped: more than 5 MB of output."}
                    return
                if "trouble" in message:
                    yield {"end": True, "status": None, "text": message["trouble"]}
                    return
                if "out" in message or "plot" in message or "end" in message:
                    yield message
                if "end" in message:
                    return
            code = await job.code()
            yield {"end": True, "status": code, "text": _ending(code)}
        finally:
            job.close()

    async def train(
        self,
        exercise: Exercise,
        folder: Path,
        settings: dict[str, Any],
        own: bool = False,
        started: Callable[[Job], None] | None = None,
    ) -> AsyncIterator[dict[str, Any]]:
        """Train with the functions of that folder, or the course's own; yields {"kind": "begin" | "epoch" | "end" | "fault", ...}."""
        job = await self._backend(exercise.framework).open()
        job.send(
            {
                "job": "train",
                "exercise": exercise.key,
                "folder": str(folder.absolute()),
                "settings": settings,
                "own": own,
            }
        )
        if started is not None:
            started(job)
        try:
            while (message := await job.receive()) is not None:
                if "trouble" in message:
                    last = message["trouble"].strip().splitlines()[-1][:200]
                    yield {"kind": "fault", "title": "The run failed.", "message": last}
                    return
                if "train" in message:
                    yield message["train"]
                    if message["train"]["kind"] in ("end", "fault"):
                        return
            yield {"kind": "fault", "title": "The run's process ended.", "message": _ending(await job.code())}
        finally:
            job.close()


class Session:
    """Figures' questions to one worker: one at a time, in order."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._lock = asyncio.Lock()
        self._n = 0
        self.alive = True

    async def ask(self, request: dict[str, Any], patience: float = PATIENCE) -> dict[str, Any] | None:
        """The answer, or None where the worker is no more (the next question needs a new session)."""
        async with self._lock:
            if not self.alive:
                return None
            self._n += 1
            self.job.send({**request, "n": self._n})
            try:
                async with asyncio.timeout(patience):
                    while (message := await self.job.receive()) is not None:
                        if message.get("n") == self._n:
                            answer: dict[str, Any] = message["answer"]
                            return answer
                        if "trouble" in message:
                            break
            except TimeoutError:
                pass
            self.close()
            return None

    def close(self) -> None:
        """End the worker."""
        if self.alive:
            self.end()

    def end(self) -> None:
        """End the worker, whether or not it still may be asked."""
        self.alive = False
        self.job.close()


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        return f"Ended by {signal_name(-code)}."
    return f"Ended with status {code}."


def _hash(path: Path) -> str:
    with contextlib.suppress(OSError):
        if path.is_file():
            return hashlib.sha256(path.read_bytes()).hexdigest()
    return ""
