"""One worker process as seen from outside, and what a source of such workers offers."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any, Protocol

LINE = 64 * 1024**2  # the longest message: a report with images


class Job:
    """One worker process, spoken to in JSON lines."""

    def __init__(self, backend: Backend, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._backend, self._reader, self._writer = backend, reader, writer
        self.pid: int | None = None
        self.process: asyncio.subprocess.Process | None = None

    def send(self, message: dict[str, Any]) -> None:
        """Queue one message."""
        with contextlib.suppress(OSError, RuntimeError):
            self._writer.write(json.dumps(message).encode() + b"\n")

    async def receive(self) -> dict[str, Any] | None:
        """The next message, or None once the worker has gone."""
        try:
            line = await self._reader.readline()
        except (OSError, ValueError, asyncio.IncompleteReadError):
            return None
        if not line.endswith(b"\n"):
            return None
        message: dict[str, Any] = json.loads(line)
        if "pid" in message:
            self.pid = message["pid"]
            return await self.receive()
        return message

    async def code(self) -> int | None:
        """How the process ended: its exit status, or minus the signal."""
        return await self._backend.code(self)

    def close(self) -> None:
        """End the process and all it started."""
        self._backend.end(self)
        with contextlib.suppress(OSError, RuntimeError):
            self._writer.close()


class Backend(Protocol):
    """Where workers come from."""

    async def start(self) -> None: ...
    async def open(self) -> Job: ...
    async def warm(self, exercise_id: str) -> None: ...
    def expect(self, exercise_id: str) -> None: ...
    async def code(self, job: Job) -> int | None: ...
    def end(self, job: Job) -> None: ...
    async def close(self) -> None: ...
