"""Follows a check from outside: in which phase it is, how long that may take, what to say when it does not come back."""

from __future__ import annotations

import contextlib
import signal
from pathlib import Path
from typing import Any

from crossent.engine.exercise import Exercise
from crossent.engine.report import Finding, Report, Status
from crossent.engine.streams import END

GRACE = 0.5  # seconds that a worker has to tell of its own time-out before it is killed
COLD = 120.0  # seconds for a worker to begin at all, on a cold disk
HEAVY = 20.0


def signal_name(number: int) -> str:
    """SIGKILL, for example."""
    return signal.Signals(number).name if number in set(signal.Signals) else f"signal {number}"


class Oversight:
    """One check's phase, patience and end."""

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
            self.patience = self.exercise.seconds + GRACE
            if self.phase == "load" and self._is_heavy():
                self.patience += HEAVY
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

    def _is_heavy(self) -> bool:
        from crossent.engine.loading import heavy

        try:
            return self.path.is_file() and heavy(self.path.read_bytes())
        except OSError:
            return False

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
        on = f", on {place}" if place else ""
        within = "" if self._place == "``" else f", in {self._place}"  # a law's calls are not written down
        during = f", while `{self.path.name}` was loading" if self._bad == "broken" else within
        message = (
            f"The check was stopped after {self.exercise.seconds:g} s{during}{on}. Expected: all answers long before. Look for a "
            "loop whose condition never becomes false, a read that waits, or far more work than is asked for, such as a fine grid."
        )
        title = f"Stopped on {place}." if place else "Stopped."
        report = self._report("timeout", Finding("out-of-time", "error", title, message, line=line), output)
        report.seconds = self.exercise.seconds
        return report

    def died(self, code: int | None) -> Report:
        """The process ended without a word."""
        if code is not None and code < 0:
            name = signal_name(-code)
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
