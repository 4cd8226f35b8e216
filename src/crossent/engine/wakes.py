"""When to look at a folder: the operating system's events, from the kernel itself on Linux, from watchfiles elsewhere.

Linux says that a file was closed after writing or moved into its place, so that a save is known to be whole at once;
elsewhere that is known only from its age.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import struct
import sys
from pathlib import Path
from typing import Protocol

from watchfiles import awatch

STEP = 2  # milliseconds in which watchfiles gathers events
AGE = 0.003  # seconds after which a write that nobody has closed is looked at

MODIFY, CLOSE_WRITE, MOVED_FROM, MOVED_TO, CREATE, DELETE = 0x2, 0x8, 0x40, 0x80, 0x100, 0x200
DELETE_SELF, MOVE_SELF, ONLY_FOLDERS = 0x400, 0x800, 0x01000000
WANTED = (
    MODIFY | CLOSE_WRITE | MOVED_FROM | MOVED_TO | CREATE | DELETE | DELETE_SELF | MOVE_SELF | ONLY_FOLDERS
)
HEAD = struct.Struct("iIII")


def is_ours(name: str) -> bool:
    """Whether a file of that name is watched."""
    return name.endswith(".py") and not name.startswith(".")


class Wakes(Protocol):
    """Events of one folder."""

    async def wait(self, patience: float) -> set[str]:
        """Until something may have changed, or for so many seconds; the files that are known to be whole."""

    async def close(self) -> None:
        """Let the folder go."""


def open_wakes(folder: Path, stop: asyncio.Event) -> Wakes:
    """Begin to listen; `OSError` where the system cannot. Waiting ends at once when `stop` is set."""
    return Inotify(folder, stop) if sys.platform == "linux" else Watchfiles(folder, stop)


class Inotify:
    """Linux' own events, read by the event loop: no thread, and nothing to do while nothing happens."""

    def __init__(self, folder: Path, stop: asyncio.Event) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._fd = libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        if self._fd < 0 or libc.inotify_add_watch(self._fd, os.fsencode(folder), WANTED) < 0:
            code = ctypes.get_errno()
            if self._fd >= 0:
                os.close(self._fd)
            raise OSError(code, os.strerror(code))
        self._whole: set[str] = set()
        self._wake = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._fd, self._read)
        self._stopped = asyncio.create_task(stop.wait())
        self._stopped.add_done_callback(lambda _: self._wake.set())

    def _read(self) -> None:
        try:
            data = os.read(self._fd, 65536)
        except BlockingIOError:
            return
        at, begun = 0, False
        while at < len(data):
            _, mask, _, length = HEAD.unpack_from(data, at)
            name = os.fsdecode(data[at + HEAD.size : at + HEAD.size + length].rstrip(b"\0"))
            at += HEAD.size + length
            if name and not is_ours(name):
                continue
            if mask & (CLOSE_WRITE | MOVED_TO):
                self._whole.add(name)
            elif mask & (MODIFY | CREATE):
                self._whole.discard(name)
                begun = True
                continue
            self._wake.set()
        if begun and not self._wake.is_set():
            self._loop.call_later(AGE, self._wake.set)

    async def wait(self, patience: float) -> set[str]:
        """Part of the protocol."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._wake.wait()
        self._wake.clear()
        whole, self._whole = self._whole, set()
        return whole

    async def close(self) -> None:
        """Part of the protocol."""
        self._stopped.cancel()
        self._loop.remove_reader(self._fd)
        os.close(self._fd)


class Watchfiles:
    """The events of macOS and Windows, gathered in a thread."""

    def __init__(self, folder: Path, stop: asyncio.Event) -> None:
        self._ended = _Ended(stop)
        self._events = awatch(
            folder,
            watch_filter=lambda _, path: is_ours(os.path.basename(path)),
            debounce=STEP,
            step=STEP,
            stop_event=self._ended,
            force_polling=False,
            recursive=False,
        )
        self._next: asyncio.Future[object] = asyncio.ensure_future(anext(self._events, None))

    async def wait(self, patience: float) -> set[str]:
        """Part of the protocol."""
        await asyncio.wait([self._next], timeout=patience)
        if self._next.done() and self._next.result() is not None:
            self._next = asyncio.ensure_future(anext(self._events, None))
        return set()

    async def close(self) -> None:
        """Part of the protocol."""
        self._ended.set()
        await asyncio.gather(self._next, return_exceptions=True)
        await self._events.aclose()


class _Ended:
    """A stop event that may be set by the watcher's own end without setting the caller's."""

    def __init__(self, stop: asyncio.Event) -> None:
        self._stop = stop
        self._set = False

    def is_set(self) -> bool:
        """Asked by the watching thread at every step."""
        return self._set or self._stop.is_set()

    def set(self) -> None:
        """Called by the watcher when it is cancelled."""
        self._set = True
