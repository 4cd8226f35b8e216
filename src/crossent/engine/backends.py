"""Two ways to a fresh process for every job: fork a warm keeper, or take the spare that was started ahead.

`CROSSENT_WORKER=fork|spawn` chooses; without it, Linux forks and the others spawn.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import OrderedDict
from pathlib import Path
from typing import Any, Protocol

from crossent.engine import limits

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


def choose(course: Path, plots: bool, framework: str = "") -> Backend:
    """The backend for this platform, or the one that `CROSSENT_WORKER` names; its workers have the framework loaded."""
    default = "fork" if sys.platform == "linux" else "spawn"
    name = os.environ.get("CROSSENT_WORKER", default)
    if name not in ("fork", "spawn"):
        raise ValueError(f"CROSSENT_WORKER is {name!r}; it can be fork or spawn.")
    options = [*(["--plots"] if plots else []), *(["--load", framework] if framework else [])]
    return Forking(course, options) if name == "fork" else Spawning(course, options)


class Forking:
    """A keeper process, and a Unix socket in a private folder."""

    def __init__(self, course: Path, options: list[str]) -> None:
        self._course, self._options = course, options
        self._folder = ""
        self._address = ""
        self._process: asyncio.subprocess.Process | None = None
        self._ended: OrderedDict[int, int] = OrderedDict()
        self._news = asyncio.Event()
        self._warmed: set[str] = set()
        self._ready = False
        self._listener: asyncio.Task[None] | None = None
        self._starting = asyncio.Lock()

    async def start(self) -> None:
        """Start the keeper, again if it has died."""
        async with self._starting:
            if self._process is not None and self._process.returncode is None:
                return
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = tempfile.mkdtemp(prefix="crossent-")
            self._address = os.path.join(self._folder, "workers")
            self._warmed.clear()
            self._ready = False
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "crossent.engine.keeper", str(self._course), self._address),
                *self._options,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
            self._listener = asyncio.create_task(self._listen(self._process))

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        while line := await process.stdout.readline():
            verb, *words = line.decode().split()
            if verb == "ended":
                self._ended[int(words[0])] = int(words[1])
                while len(self._ended) > 1000:
                    self._ended.popitem(last=False)
            elif verb == "warm":
                self._warmed.add(words[0])
            elif verb == "ready":
                self._ready = True
            self._news.set()
            self._news = asyncio.Event()
        await process.wait()
        self._news.set()
        self._news = asyncio.Event()

    async def open(self) -> Job:
        """A connection is a fork; while the keeper is still starting, connections wait for it."""
        for _ in range(2000):
            await self.start()
            try:
                reader, writer = await asyncio.open_unix_connection(self._address, limit=LINE)
                return Job(self, reader, writer)
            except (FileNotFoundError, ConnectionRefusedError):
                await asyncio.sleep(0.01)
        raise OSError("The worker process does not start; `crossent doctor` says more.")

    def _command(self, line: str) -> None:
        if self._process is not None and self._process.stdin is not None and self._process.returncode is None:
            with contextlib.suppress(OSError, RuntimeError):
                self._process.stdin.write(line.encode() + b"\n")

    async def warm(self, exercise_id: str) -> None:
        """Have an exercise's check loaded in the keeper."""
        if exercise_id in self._warmed:
            return
        await self.start()
        self._command(f"warm {exercise_id}")
        while (
            exercise_id not in self._warmed and self._process is not None and self._process.returncode is None
        ):
            await self._news.wait()

    def expect(self, exercise_id: str) -> None:
        """The next spare worker rehearses this exercise's check."""
        self._command(f"expect {exercise_id}")

    async def code(self, job: Job) -> int | None:
        """Known once the keeper has reaped the worker."""
        for _ in range(20):
            if job.pid is not None and job.pid in self._ended:
                return self._ended[job.pid]
            if self._process is None or self._process.returncode is not None:
                return None
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), 0.1)
        return None

    def end(self, job: Job) -> None:
        """Kill the worker's whole process group."""
        if job.pid is not None and job.pid not in self._ended:
            self._command(f"kill {job.pid}")

    async def close(self) -> None:
        """End the keeper; it ends its children."""
        process, self._process = self._process, None
        if process is not None:
            if process.stdin is not None:
                process.stdin.close()
            if not self._ready and process.returncode is None:
                process.kill()  # it is still importing, and has no children yet
            try:
                await asyncio.wait_for(process.wait(), 2.0)
            except TimeoutError:
                process.kill()
                await process.wait()
            if self._listener is not None:
                self._listener.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await self._listener
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = ""


class Spawning:
    """A spare worker waits at any time; it is used once, and the next is started."""

    def __init__(self, course: Path, options: list[str]) -> None:
        self._course, self._options = course, options
        self._spare: asyncio.Task[asyncio.subprocess.Process] | None = None
        self._running: set[asyncio.subprocess.Process] = set()
        self._dying: set[asyncio.subprocess.Process] = set()  # killed, and not yet known to be gone
        self._closed = False

    async def start(self) -> None:
        """Start the first spare."""
        if self._spare is None and not self._closed:
            self._spare = asyncio.create_task(self._spawn())

    async def _spawn(self) -> asyncio.subprocess.Process:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "crossent.engine.spare", str(self._course)),
            *self._options,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            limit=LINE,
            start_new_session=True,
        )
        self._running.add(process)
        return process

    async def open(self) -> Job:
        """Take the spare."""
        await self.start()
        assert self._spare is not None
        # Taken before it is waited for: two who ask at once get two processes.
        spare, self._spare = self._spare, asyncio.create_task(self._spawn())
        process = await spare
        assert process.stdin is not None and process.stdout is not None
        job = Job(self, process.stdout, process.stdin)
        job.process, job.pid = process, process.pid
        self._undertaker(process)
        return job

    def _undertaker(self, process: asyncio.subprocess.Process) -> None:
        """Once the worker has ended, end what it left: a forked child would hold its pipe open for ever."""
        if process.returncode is not None:
            self._end(process)
        elif process in self._running:
            asyncio.get_running_loop().call_later(0.05, self._undertaker, process)

    async def warm(self, exercise_id: str) -> None:
        """Fill the cache of wrong variants in a process of its own."""
        job = await self.open()
        job.send({"job": "prepare", "exercises": [exercise_id]})
        while (message := await job.receive()) is not None:
            if "done" in message or "trouble" in message:
                break
        job.close()

    def expect(self, exercise_id: str) -> None:
        """A process that starts anew shares nothing, and has nothing to rehearse."""

    async def code(self, job: Job) -> int | None:
        """Waits for the process."""
        assert job.process is not None
        try:
            return await asyncio.wait_for(job.process.wait(), 2.0)
        except TimeoutError:
            return None

    def end(self, job: Job) -> None:
        """Kill the worker and its descendants."""
        if job.process is not None:
            self._end(job.process)

    def _end(self, process: asyncio.subprocess.Process) -> None:
        self._running.discard(process)
        self._dying = {p for p in {*self._dying, process} if p.returncode is None}
        if sys.platform == "win32":
            if process.returncode is None:
                subprocess.run(
                    ["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False
                )
            return
        below = _descendants(process.pid) if process.returncode is None else []
        for _ in range(50):
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                break
        for pid in below:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(pid, signal.SIGKILL)

    async def close(self) -> None:
        """End the spare and all that runs."""
        self._closed = True
        if self._spare is not None:
            with contextlib.suppress(Exception):
                await self._spare
        for process in list(self._running):
            self._end(process)
        for process in list(self._dying):
            with contextlib.suppress(Exception):
                await asyncio.wait_for(process.wait(), 2.0)


def _descendants(pid: int) -> list[int]:
    found = []
    for child in limits.children_of(pid):
        found += [child, *_descendants(child)]
    return found
