"""Tells which Python files of a folder changed, within milliseconds of a save, in whatever way an editor saves.

The operating system's events only say when to look; what counts is each file's content, so that a touched file, an
editor's renames and a save that changes nothing tell nothing. Where no events come (a network drive, too many
watches) the folder is looked at in between.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import stat
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Set
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles._rust_notify import WatchfilesRustInternalError

from crossent.engine.wakes import is_ours, open_wakes

LOOK = 0.25  # seconds between looks at the folder where no event came
POLL = 0.1  # the same where none can come
SETTLE = 0.015  # seconds to wait for a file that is gone or still being written
EMPTIED = 0.5  # the same for one that was just emptied: a busy machine or disk may pause between the two steps of a save
YOUNG = 0.003  # a file written less than this ago may still be being written, unless it is known to be whole
TRUSTED = 2.5  # a file system's clock may tick no finer than this: younger files are read at every look
EMPTY = hashlib.sha256(b"").digest()

Mark = tuple[int, int, int, int]


def watch(
    folder: Path, stop: asyncio.Event, problem: Callable[[str], None] | None = None
) -> AsyncGenerator[set[str]]:
    """The names of the top-level `*.py` files whose content changes from this call on, until `stop` is set.

    A deleted file counts as changed. `problem` is told, in a sentence, when changes will be seen late or not at all.
    """
    look = _Look(Path(folder))
    look.changed(final=True)
    return _changes(look, Path(folder), stop, problem or (lambda text: None))


async def _changes(
    look: _Look, folder: Path, stop: asyncio.Event, tell: Callable[[str], None]
) -> AsyncGenerator[set[str]]:
    while not stop.is_set():
        before = look.identity()
        try:
            if before is None:
                raise FileNotFoundError(folder)
            wakes = open_wakes(folder, stop)
            try:
                whole: set[str] = set()
                while not stop.is_set():
                    async with contextlib.aclosing(_settled(look, whole, wakes.wait)) as found:
                        async for names in found:
                            yield names
                    if look.identity() != before:
                        break  # the folder itself was moved or replaced: watch the new one
                    whole = await wakes.wait(LOOK)
            finally:
                await wakes.close()
            continue
        except (OSError, WatchfilesRustInternalError) as error:
            if before is not None:
                tell(f"{folder} is looked at ten times a second, since the system cannot watch it ({error}).")
            else:
                tell(f"{folder} is not there any more. Put it back, or start again with --workspace.")
        while not stop.is_set() and look.identity() == before:
            async with contextlib.aclosing(_settled(look, set(), _pause)) as found:
                async for names in found:
                    yield names
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), POLL)


async def _settled(
    look: _Look, whole: set[str], wait: Callable[[float], Awaitable[set[str]]]
) -> AsyncGenerator[set[str]]:
    """The changes, each as soon as it is whole."""
    began = time.monotonic()
    while True:
        waited = time.monotonic() - began
        names = look.changed(final=waited >= SETTLE, emptied=waited >= EMPTIED, whole=whole)
        if names:
            yield names
        if not look.unsettled:
            return
        whole = await wait(YOUNG / 2)


async def _pause(seconds: float) -> set[str]:
    """Where no events come, nothing is known to be whole."""
    await asyncio.sleep(seconds)
    return set()


@dataclass
class _Look:
    """What the folder held when it was last looked at."""

    folder: Path
    unsettled: bool = False
    _marks: dict[str, Mark] = field(default_factory=dict)
    _hashes: dict[str, bytes] = field(default_factory=dict)

    def identity(self) -> tuple[int, int] | None:
        """Which folder this is; None where there is none."""
        try:
            found = os.stat(self.folder)
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def changed(self, final: bool, emptied: bool = True, whole: Set[str] = frozenset()) -> set[str]:
        """The files whose content changed since the last look.

        Unless `final`, those that seem half written wait; unless `emptied`, those that hold nothing any more. Those of
        `whole` were closed by whoever wrote them.
        """
        self.unsettled = False
        now: dict[str, Mark] = {}
        names = set()
        for name in self._names():
            mark = self._mark(name)
            if mark is None:
                continue
            now[name] = mark
            if self._marks.get(name) == mark:
                continue
            young = 0 <= time.time() - mark[0] / 1e9 < YOUNG and name not in whole
            if (young and not final) or (not emptied and self._is_emptied(name, mark)):
                self.unsettled = True
                continue
            digest = self._digest(name)
            if not final and (digest is None or self._mark(name) != mark):
                self.unsettled = True
                continue
            if digest is not None and self._hashes.get(name) != digest:
                names.add(name)
                self._hashes[name] = digest
            if time.time() - mark[0] / 1e9 > TRUSTED or digest is None:
                self._marks[name] = mark
        for name in self._hashes.keys() - now.keys():
            if final:
                names.add(name)
                del self._hashes[name]
                self._marks.pop(name, None)
            else:
                self.unsettled = True
        return names

    def _names(self) -> list[str]:
        try:
            return [name for name in os.listdir(self.folder) if is_ours(name)]
        except OSError:
            return []

    def _mark(self, name: str) -> Mark | None:
        try:
            found = os.stat(f"{self.folder}/{name}")
        except OSError:
            return None
        if not stat.S_ISREG(found.st_mode):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino, found.st_ctime_ns

    def _is_emptied(self, name: str, mark: Mark) -> bool:
        return mark[1] == 0 and self._hashes.get(name, EMPTY) != EMPTY

    def _digest(self, name: str) -> bytes | None:
        try:
            return hashlib.sha256((self.folder / name).read_bytes()).digest()
        except OSError:
            return None
