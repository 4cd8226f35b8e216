"""Tells everybody who listens what happens; a listener that falls behind is let go, a flood of words is cut."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Any

WAITING = 1000  # events that a listener may be behind
EVERY = 0.03  # seconds in which a file's prints come together
MOST = 20_000  # characters of them that are told from each end

Event = dict[str, Any]


class Bus:
    """Events out, to any number of queues."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[Event | None]] = set()

    def subscribe(self) -> AsyncIterator[Event]:
        """Everything that happens from this call on."""
        queue: asyncio.Queue[Event | None] = asyncio.Queue(WAITING)
        self._queues.add(queue)
        return self._listen(queue)

    async def _listen(self, queue: asyncio.Queue[Event | None]) -> AsyncIterator[Event]:
        try:
            while (event := await queue.get()) is not None:
                yield event
        finally:
            self._queues.discard(queue)

    def publish(self, event: Event) -> None:
        """Tell everybody."""
        for queue in list(self._queues):
            try:
                queue.put_nowait(event)
            except asyncio.QueueFull:
                self._queues.discard(queue)
                with contextlib.suppress(asyncio.QueueEmpty):
                    queue.get_nowait()
                queue.put_nowait(None)

    def close(self) -> None:
        """End every subscription."""
        for queue in list(self._queues):
            with contextlib.suppress(asyncio.QueueFull):
                queue.put_nowait(None)


class Gathered:
    """Output that comes in many pieces, told a few times a second; of a flood, beginning and end of each piece."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._parts: list[str] = []
        self._timer: asyncio.TimerHandle | None = None

    def add(self, text: str) -> None:
        """One piece more."""
        self._parts.append(text)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(EVERY, self.flush)

    def flush(self) -> None:
        """Tell what has come together."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._parts:
            return
        text = "".join(self._parts)
        self._parts = []
        left = len(text) - 2 * MOST
        if left > 0:
            text = f"{text[:MOST]}\n… {left:,} characters left out …\n{text[-MOST:]}"
        self._tell(text)


class Tasks:
    """Work in the background that ends with its owner."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Any) -> None:
        """Start a coroutine and keep it alive."""
        self.keep(asyncio.create_task(work))

    def keep(self, task: asyncio.Task[Any]) -> None:
        """Hold on to a task until it is done."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Cancel what still runs."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
