"""Runs checks, figures' sessions and files in workers, with a clock outside that nothing inside can stop.

Whatever the learner's code does, a `Report` comes back; crashes, exits and silence are reported here, by whoever outlives them.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import signal
import tempfile
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from crossent.engine.backends import Backend, Job, choose
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.report import Finding, Report, Status
from crossent.engine.streams import END

GRACE = 0.5  # seconds that a worker has to tell of its own time-out before it is killed
COLD = 120.0  # seconds for a worker to begin at all, on a cold disk
HEAVY = 20.0


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
        self._backend: Backend = choose(course.root, plots)
        self._notes = tempfile.TemporaryDirectory(prefix="crossent-", ignore_cleanup_errors=True)
        self._number = 0

    async def start(self) -> None:
        """Begin to warm up; returns before that is done."""
        await self._backend.start()

    async def warm(self, exercise: Exercise) -> None:
        """Have an exercise's check ready before it is asked for."""
        if exercise.warm:
            await self._backend.warm(exercise.id)

    async def close(self) -> None:
        """End every process."""
        await self._backend.close()
        self._notes.cleanup()

    async def check(self, exercise: Exercise, path: Path, stay: bool = False) -> Checked:
        """Check one exercise on one file."""
        self._number += 1
        note = Path(self._notes.name) / f"call-{self._number}"
        watch = _Watch(exercise, path, note)
        job = await self._backend.open()
        job.send(
            {
                "job": "check",
                "exercise": exercise.id,
                "file": str(path.absolute()),
                "stay": stay,
                "note": str(note),
            }
        )
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

    async def session(self, folder: Path, memory: int) -> Session:
        """A process that answers figures from the learner's functions in that folder."""
        job = await self._backend.open()
        job.send({"job": "session", "folder": str(folder), "memory": memory})
        return Session(job)

    async def run(
        self, path: Path, started: Callable[[Job], None] | None = None
    ) -> AsyncIterator[dict[str, Any]]:
        """Run a file as `__main__`; yields {"out"}, {"plot"} and at last {"end", "status", "text"}."""
        job = await self._backend.open()
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


class Session:
    """Figures' questions to one worker: one at a time, in order."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self._lock = asyncio.Lock()
        self._n = 0
        self.alive = True

    async def ask(self, request: dict[str, Any]) -> dict[str, Any] | None:
        """The answer, or None where the worker is no more (the next question needs a new session)."""
        async with self._lock:
            if not self.alive:
                return None
            self._n += 1
            self.job.send({**request, "n": self._n})
            try:
                async with asyncio.timeout(8):
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


class _Watch:
    """Knows in which phase a check is, how long that may take, and what to say when it does not come back."""

    def __init__(self, exercise: Exercise, path: Path, note: Path) -> None:
        self.exercise, self.path, self.note = exercise, path, note
        self.phase = "start"
        self.patience = COLD
        self.last: dict[str, Any] = {}

    def see(self, message: dict[str, Any]) -> Report | None:
        """Follow the worker; a report once there is one."""
        self.last = message
        if "phase" in message:
            self.phase = message["phase"]
            self.patience = self.exercise.seconds + GRACE + (HEAVY if self.phase == "load" else 0)
            if self.phase == "load":
                self.patience = self._load_patience()
        elif "report" in message:
            return Report.from_dict(message["report"])
        elif "timeout" in message:
            told = message["timeout"]
            return self.timeout(told["line"], told["output"], told["other"])
        elif "flood" in message:
            return self._flood(message["flood"]["output"])
        elif "trouble" in message:
            return self._trouble(message["trouble"])
        return None

    def _load_patience(self) -> float:
        from crossent.engine.loading import heavy

        try:
            extra = self.path.is_file() and heavy(self.path.read_bytes())
        except OSError:
            extra = False
        return self.exercise.seconds + GRACE + (HEAVY if extra else 0)

    def _report(self, status: Status, finding: Finding, output: str = "") -> Report:
        return Report(self.exercise.id, str(self.path), status, [finding], output=output)

    @property
    def _place(self) -> str:
        """What the worker did last; it keeps the running call in a file, in case it cannot say so any more."""
        if self.phase == "call":
            with contextlib.suppress(OSError):
                return f"`{self.note.read_bytes().partition(END)[0].decode('utf-8', 'replace')}`"
        return f"Loading `{self.path.name}`"

    @property
    def _bad(self) -> Status:
        return "broken" if self.phase in ("start", "load") else "failed"

    def timeout(self, line: int | None, output: str, other: str = "") -> Report:
        """Out of time."""
        place = other or (f"line {line}" if line else "")
        where = f", and was on {place} then" if place else ""
        message = (
            f"{self._place} did not finish within {self.exercise.seconds:g} s{where}; it was stopped. Expected: an answer in "
            "milliseconds. Look for a loop whose condition never becomes false, or a read that waits."
        )
        title = f"Out of time{f' on {place}' if place else ''}."
        report = self._report("timeout", Finding("out-of-time", "error", title, message, line=line), output)
        report.seconds = self.exercise.seconds
        return report

    def died(self, code: int | None) -> Report:
        """The process ended without a word."""
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
            message = (
                f"{self._place} crashed the Python interpreter itself ({name}). Expected: an answer. Usual causes: recursion "
                "without an end after `sys.setrecursionlimit`, `ctypes`, or memory that ran out."
            )
            return self._report(self._bad, Finding("crash", "error", "The interpreter crashed.", message))
        message = (
            f"{self._place} ended the Python process at once (exit status {code}), as `os._exit` does. Expected: a value that "
            "is returned. Take that call out."
        )
        return self._report(self._bad, Finding("ends-program", "error", "It ends the process.", message))

    def _flood(self, output: str) -> Report:
        message = (
            f"{self._place} printed more than 5 million characters and was stopped. Expected: an answer, printed or not, in "
            "few words. Take the `print` out of the loop."
        )
        return self._report(
            self._bad, Finding("too-much-output", "error", "A flood of output.", message), output
        )

    def _trouble(self, text: str) -> Report:
        if "MemoryError" in text:
            message = f"{self._place} used up the memory that a check may have. Look for an array that is far too large."
            return self._report(self._bad, Finding("too-much-memory", "error", "Out of memory.", message))
        last = text.strip().splitlines()[-1][:200]
        message = (
            f"The check itself failed, which is the course's fault or that of something your code changed: {last}. "
            "`crossent doctor` tells more; undo your last change to see whether that was it."
        )
        return self._report(
            "failed", Finding("check-failed", "error", "The check itself failed.", message), text
        )


def _ending(code: int | None) -> str:
    if code is not None and code < 0:
        name = signal.Signals(-code).name if -code in set(signal.Signals) else str(-code)
        return f"Ended by {name}."
    return f"Ended with status {code}."


def _hash(path: Path) -> str:
    with contextlib.suppress(OSError):
        if path.is_file():
            return hashlib.sha256(path.read_bytes()).hexdigest()
    return ""
