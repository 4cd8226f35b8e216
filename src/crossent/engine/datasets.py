"""Data that does not come with the course and is fetched when a learner asks for it, never before.

    data = DataSet(title, about, offline, download_mb, disk_mb, state, place, fetch)

stands in a file of its own, content/data/NAME.py, and is found by that place.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from crossent.engine.bus import Bus, Tasks
from crossent.engine.exercise import CourseError
from crossent.engine.load import load_at

EVERY = 0.1  # seconds between two words on how far it is
SPEED = 20  # megabits a second, for a time that can be said before anything is fetched

Progress = Callable[[int, int], None]
State = Literal["whole", "part", "none"]


class NotFetched(Exception):
    """The data could not be fetched; the message says why, and what helps."""


@dataclass(frozen=True)
class DataSet:
    """What can be fetched, and what that costs."""

    title: str  # "The full MNIST"
    about: str  # "60,000 digits to train on and 10,000 to test with"
    instead: str  # what there is without it
    download_mb: float
    disk_mb: int
    state: Callable[[], State]  # of what lies on the disk
    place: Callable[[], Path]
    fetch: Callable[
        [Progress], object
    ]  # tells bytes done and in all; what that raises stops it, to go on later

    @property
    def cost(self) -> str:
        """Size and time, for a sentence."""
        seconds = round(self.download_mb * 8 / SPEED)
        return (
            f"{self.download_mb:g} MB to download, about {seconds} s at {SPEED} Mbit/s, "
            f"and {self.disk_mb} MB on disk"
        )


class Lacking(Exception):
    """Data that was asked for is not on the disk; the message says what brings it, and at what cost."""

    def __init__(self, name: str, found: DataSet) -> None:
        super().__init__(
            f"{found.title} is {'here only in part' if found.state() == 'part' else 'not here'}. "
            f"`crossent fetch {name}` brings it: {found.cost}. {found.instead}"
        )
        self.name, self.found = name, found

    def to_json(self) -> dict[str, Any]:
        """What a page needs to offer it."""
        return {
            "name": self.name,
            "title": self.found.title,
            "about": self.found.about,
            "instead": self.found.instead,
            "cost": self.found.cost,
            "place": str(self.found.place()),
        }


@cache
def known(root: Path) -> dict[str, DataSet]:
    """A course's data sets, by name."""
    found = {}
    for path in sorted(root.glob("data/*.py")):
        if path.stem == "__init__":
            continue
        data = getattr(load_at(path, f"data_{path.stem}"), "data", None)
        if not isinstance(data, DataSet):
            raise CourseError(f"{path} must define `data = DataSet(...)`.")
        found[path.stem] = data
    return found


def find(root: Path, name: str) -> DataSet:
    """A data set, or `KeyError` with those there are."""
    sets = known(root)
    if name not in sets:
        ways = f"there is {', '.join(sets)}" if sets else "this course fetches none"
        raise KeyError(f"There is no data called {name!r}; {ways}.")
    return sets[name]


def ask_for(root: Path, name: str) -> None:
    """`Lacking` where data is not on the disk in whole."""
    found = find(root, name)
    if found.state() != "whole":
        raise Lacking(name, found)


class _Stop(Exception):
    """Ends a download from within its progress."""


class Fetching:
    """The page's downloads: one at a time, told as they go."""

    def __init__(self, root: Path, bus: Bus) -> None:
        self._root, self._bus = root, bus
        self._tasks = Tasks()
        self._stop = threading.Event()
        self.told: dict[str, Any] | None = None  # the last word on what is being fetched

    async def close(self) -> None:
        """Stop; what came is kept."""
        self._stop.set()
        await self._tasks.close()

    def start(self, name: str) -> None:
        """Begin to fetch a data set; `KeyError` where there is none of that name."""
        found = find(self._root, name)
        if self.told is None:
            self._stop.clear()
            self.told = {"type": "fetch", "data": name, "done": 0, "total": 0}
            self._tasks.spawn(self._fetch(name, found))

    def stop(self) -> None:
        """End the download; what came is kept."""
        self._stop.set()

    async def _fetch(self, name: str, found: DataSet) -> None:
        loop, due = asyncio.get_running_loop(), 0.0
        ended: asyncio.Future[str] = loop.create_future()

        def tell(done: int, total: int) -> None:
            self.told = {"type": "fetch", "data": name, "done": done, "total": total}
            self._bus.publish(self.told)

        def progress(done: int, total: int) -> None:
            nonlocal due
            if self._stop.is_set():
                raise _Stop
            if time.monotonic() >= due or done == total:
                due = time.monotonic() + EVERY
                loop.call_soon_threadsafe(tell, done, total)

        def end(error: str) -> None:
            if not ended.done():
                ended.set_result(error)

        def work() -> None:
            error = ""
            try:
                found.fetch(progress)
            except _Stop:
                pass
            except NotFetched as amiss:
                error = str(amiss)
            except Exception as amiss:
                error = f"{found.title} could not be fetched: {type(amiss).__name__}: {amiss}."
            with contextlib.suppress(RuntimeError):  # the course has ended meanwhile
                loop.call_soon_threadsafe(end, error)

        # A daemon: one that waits for a network that has gone does not keep the course from ending.
        threading.Thread(target=work, daemon=True, name=f"fetch-{name}").start()
        error = ""
        try:
            error = await ended
        finally:
            self.told = None
            stopped = self._stop.is_set() and not error
            self._bus.publish(
                {"type": "fetch", "data": name, "end": True, "error": error, "stopped": stopped}
            )
