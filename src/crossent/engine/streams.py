"""A worker's voice: JSON lines to whoever asked, and the learner's prints kept apart from them."""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
import tempfile
from collections.abc import Callable
from typing import Any

KEPT = 20_000  # characters of output that are shown
FLOOD = 5_000_000  # characters after which a check is ended


END = b"\0"


class Note:
    """A file that always holds what the worker is doing, for whoever finds it dead."""

    def __init__(self, path: str) -> None:
        self._fd = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)

    def write(self, text: str) -> None:
        """Replace what it holds."""
        with contextlib.suppress(OSError):  # the learner's code may have closed it
            os.lseek(self._fd, 0, os.SEEK_SET)
            os.write(self._fd, text.encode("utf-8", "replace") + END)


class Channel:
    """JSON lines over two file descriptors. A process that the learner forked shares them and must stay silent."""

    def __init__(self, read_fd: int, write_fd: int) -> None:
        self._read, self._write = read_fd, write_fd
        self._owner = os.getpid()
        self._rest = b""

    @property
    def mine(self) -> bool:
        """Whether this process is the one that was asked."""
        return os.getpid() == self._owner

    def send(self, message: dict[str, Any]) -> None:
        """Send one message; a reader that has gone away ends the worker."""
        if not self.mine:
            os._exit(0)
        data = json.dumps(message).encode() + b"\n"
        try:
            while data:
                data = data[os.write(self._write, data) :]
        except OSError:
            os._exit(0)

    def receive(self) -> dict[str, Any] | None:
        """The next message, or None when there will be no more."""
        while b"\n" not in self._rest:
            try:
                more = os.read(self._read, 65536)
            except OSError:
                return None
            if not more:
                return None
            self._rest += more
        line, _, self._rest = self._rest.partition(b"\n")
        message: dict[str, Any] = json.loads(line)
        return message


class Capture(io.TextIOBase):
    """Stands in for sys.stdout and sys.stderr during a check."""

    encoding = "utf-8"

    def __init__(self, flood: Callable[[], None]) -> None:
        self._parts: list[str] = []
        self._kept = self._seen = 0
        self._flood = flood

    def write(self, text: str) -> int:
        """Keep the beginning, count the rest."""
        self._seen += len(text)
        if self._kept < KEPT:
            self._parts.append(text[: KEPT - self._kept])
            self._kept += len(self._parts[-1])
        if self._seen > FLOOD:
            self._flood()
        return len(text)

    def writable(self) -> bool:
        """Part of the stream protocol."""
        return True

    def text(self) -> str:
        """What was written, its beginning at least."""
        more = self._seen - self._kept
        return "".join(self._parts) + (f"\n… and {more:,} more characters" if more > 0 else "")


def take_over(capture: Capture) -> io.BufferedRandom:
    """Point Python's output at `capture`, and what C code and subprocesses write at a temporary file; no input."""
    sys.stdout = sys.stderr = capture
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  (stays open as long as the worker)
    sink = _sink()
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.dup2(sink.fileno(), 1)
    os.dup2(sink.fileno(), 2)
    return sink


def _sink() -> io.BufferedRandom:
    """A file without a name: in memory where the system has such, which takes no time to make."""
    if hasattr(os, "memfd_create"):
        return open(os.memfd_create("output"), "w+b")
    return tempfile.TemporaryFile()


def low_level_text(sink: io.BufferedRandom) -> str:
    """What was written past Python: its beginning."""
    try:
        sink.seek(0)
        return sink.read(KEPT).decode("utf-8", "replace")
    except OSError:
        return ""
