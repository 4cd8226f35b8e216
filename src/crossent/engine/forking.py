"""Workers forked from a warm keeper, on Linux; a keeper with a framework is itself forked from the one without."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections import OrderedDict
from pathlib import Path

from crossent.engine.jobs import LINE, Job


class Forking:
    """A keeper process, and a Unix socket in a private folder."""

    def __init__(
        self, course: Path, options: list[str], framework: str = "", first: Forking | None = None
    ) -> None:
        self._course, self._options, self._framework, self._first = course, options, framework, first
        self._folder = ""
        self._address = ""
        self._process: asyncio.subprocess.Process | Begotten | None = None
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
            self._process = await self._keeper()
            self._listener = asyncio.create_task(self._listen(self._process))

    async def _keeper(self) -> asyncio.subprocess.Process | Begotten:
        """A new keeper: forked from the one without a framework, or a process of its own."""
        if self._first is not None:
            begotten = await self._first.beget(self._framework, self._address)
            if begotten is not None:
                return begotten
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "crossent.engine.keeper", str(self._course), self._address),
            *self._options,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    async def beget(self, framework: str, address: str) -> Begotten | None:
        """A fork of this keeper that loads a framework and is a keeper itself; None where it does not come about."""
        await self.start()
        came: asyncio.Future[Begotten] = asyncio.get_running_loop().create_future()

        def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            if not came.done():
                came.set_result(Begotten(reader, writer))

        server = await asyncio.start_unix_server(connected, f"{address}-control")
        try:
            self._command(f"beget {framework} {address}")
            assert self._process is not None
            while not came.done() and self._process.returncode is None:
                await asyncio.wait([came], timeout=0.5)
        finally:
            server.close()
        return came.result() if came.done() else None

    async def _listen(self, process: asyncio.subprocess.Process | Begotten) -> None:
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


class Begotten:
    """A keeper that another one forked, used like a process: its standard streams are one socket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.stdout, self.stdin, self._writer = reader, self, writer

    @property
    def returncode(self) -> int | None:
        """None as long as it is there."""
        return 0 if self.stdout.at_eof() else None

    def write(self, data: bytes) -> None:
        """A command."""
        self._writer.write(data)

    def close(self) -> None:
        """No more commands: it ends."""
        with contextlib.suppress(OSError):
            self._writer.write_eof()

    def kill(self) -> None:
        """Let it go; it ends once it sees that, or with the keeper that forked it."""
        self._writer.transport.abort()

    async def wait(self) -> int:
        """Until it is gone."""
        while self.returncode is None:
            await asyncio.sleep(0.01)
        self._writer.close()
        return 0
