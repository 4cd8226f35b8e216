"""Two ways to a fresh process for every job: fork a warm keeper, or take the spare that was started ahead.

`CROSSENT_WORKER=fork|spawn` chooses; without it, Linux forks and the others spawn.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from crossent.engine.forking import Forking
from crossent.engine.jobs import Backend, Job
from crossent.engine.spawning import Spawning

__all__ = ["Backend", "Job", "choose"]


def choose(course: Path, plots: bool, framework: str = "", first: Backend | None = None) -> Backend:
    """The backend for this platform, or the one that `CROSSENT_WORKER` names; its workers have the framework loaded.

    `first` is the one without a framework, whose memory a forking one shares.
    """
    default = "fork" if sys.platform == "linux" else "spawn"
    name = os.environ.get("CROSSENT_WORKER", default)
    if name not in ("fork", "spawn"):
        raise ValueError(f"CROSSENT_WORKER is {name!r}; it can be fork or spawn.")
    options = [*(["--plots"] if plots else []), *(["--load", framework] if framework else [])]
    if name == "spawn":
        return Spawning(course, options)
    return Forking(course, options, framework, first if isinstance(first, Forking) else None)
