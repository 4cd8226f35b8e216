"""Workers started ahead and used once, where the platform cannot fork safely."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from crossent.engine import limits
from crossent.engine.jobs import LINE, Job


class Spawning:
    """A spare worker waits at any time; it is used once, and the next is started."""

    def __init__(self, course: Path, options: list[str]) -> None:
        self._course, self._options = course, options
        self._spare: asyncio.Task[asyncio.subprocess.Process] | None = None
        self._running: set[asyncio.subprocess.Process] = set()
        self._dying: set[asyncio.subprocess.Process] = set()  # killed, and not yet known to be gone
        self._pipes: set[asyncio.SubprocessTransport] = set()  # of all that are not closed yet
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
        transport: asyncio.SubprocessTransport = process._transport  # type: ignore[attr-defined]
        self._pipes = {one for one in self._pipes if not one.is_closing()} | {transport}
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
        if process.returncode is None:
            limits.end_below(process.pid)
        for _ in range(50):
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                break

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
        for transport in self._pipes:  # a process may be gone before the end of its pipes is read
            transport.close()
        for _ in range(2):
            await asyncio.sleep(0)  # the pipes are told in the loop's next turn
