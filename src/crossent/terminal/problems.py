"""Exit statuses, and how an error reaches the reader: one sentence with its remedy, never a traceback of ours."""

from __future__ import annotations

import os
import sys
import textwrap
from collections.abc import Callable

FINE = 0
NOT_PASSED = 1
WRONG_CALL = 2
STOPPED = 130


class Problem(Exception):
    """Something that the reader can mend; the message says how."""

    def __init__(self, sentence: str, status: int = NOT_PASSED) -> None:
        super().__init__(sentence)
        self.status = status


class WrongCall(Problem):
    """The command line itself is at fault."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence, WRONG_CALL)


def guarded(work: Callable[[], int]) -> int:
    """Do the work; whatever goes wrong becomes a sentence on standard error and an exit status."""
    try:
        status = work()
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Whoever read our output has closed it, as `head` does. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return NOT_PASSED
    except Exception as error:
        if os.environ.get("CROSSENT_DEBUG"):
            raise
        complain(_sentence(error))
        return error.status if isinstance(error, Problem) else NOT_PASSED


def complain(sentence: str) -> None:
    """Say it on standard error, in lines of 80 columns."""
    lines = textwrap.wrap(sentence, 80, break_long_words=False, break_on_hyphens=False)
    print("\n".join(lines), file=sys.stderr, flush=True)


def _sentence(error: Exception) -> str:
    from crossent.engine.exercise import CourseError
    from crossent.engine.textfile import WorkspaceError

    if isinstance(error, (Problem, CourseError, WorkspaceError)):
        return str(error)
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("crossent"):
        return (
            f"The package {error.name} is missing from this Python ({sys.executable}). `python3 run.py` in the course's "
            "folder installs what is needed."
        )
    if isinstance(error, OSError):
        about = f" ({error.filename})" if error.filename else ""
        return f"{error.strerror or error}{about}. `crossent doctor` looks for the cause."
    return (
        f"crossent met an error of its own, {type(error).__name__}: {error}. `crossent doctor` looks for a cause; with "
        "CROSSENT_DEBUG=1 set, the same command shows where it happened."
    )
