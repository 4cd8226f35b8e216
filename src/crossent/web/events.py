"""What happens, told to every open page: one subscription to the study, a bounded queue for each connection.

A page that reads too slowly is let go and connects again. The first thing that every connection gets is
"hello" with the whole state, so nothing needs to be remembered for it. What it missed is repeated where that
is still at hand.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from crossent.web.wire import dump

KEEP_ALIVE = 15.0  # seconds between signs of life
WAITING = 256  # events that may wait for one connection
CONNECTIONS = 64


def frame(name: str, data: Any, number: str = "") -> bytes:
    """One event as it goes over the wire.

    >>> frame("hello", {"a": 1})
    b'event: hello\\ndata: {"a": 1}\\n\\n'
    """
    text = dump(data)
    return (f"id: {number}\n" if number else "").encode() + f"event: {name}\ndata: {text}\n\n".encode()


class Connection:
    """One open page: what waits for it, and whether it was let go."""

    def __init__(self, waiting: int) -> None:
        self.queue: asyncio.Queue[bytes | None] = asyncio.Queue(waiting)
        self.dropped = asyncio.Event()

    def put(self, data: bytes | None) -> None:
        """Add an event; a full queue ends the connection."""
        try:
            self.queue.put_nowait(data)
        except asyncio.QueueFull:
            self.dropped.set()


class Hub:
    """Passes the study's events on."""

    def __init__(self, waiting: int = WAITING, keep_alive: float = KEEP_ALIVE) -> None:
        self.waiting = waiting
        self.keep_alive = keep_alive
        self.closed = False
        self.connections: set[Connection] = set()
        self._run = secrets.token_hex(4)  # tells the ids of this server from those of the one before
        self._count = 0
        self._recent: deque[tuple[int, bytes]] = deque(maxlen=waiting)

    async def follow(self, subscribe: Callable[[], AsyncIterator[Mapping[str, Any]]]) -> None:
        """Pass on all events of a study, until it ends."""
        while not self.closed:
            async for event in subscribe():
                self.publish(event)
            for connection in tuple(self.connections):  # events were lost: every page begins anew
                connection.dropped.set()
            await asyncio.sleep(0.1)

    def publish(self, event: Mapping[str, Any]) -> None:
        """Pass one event on to all."""
        self._count += 1
        data = frame(str(event["type"]), event, f"{self._run}-{self._count}")
        self._recent.append((self._count, data))
        for connection in tuple(self.connections):
            connection.put(data)

    def attach(self) -> Connection:
        """Start to collect for a new connection."""
        connection = Connection(self.waiting)
        self.connections.add(connection)
        if self.closed:
            connection.put(None)
        return connection

    def missed(self, last_id: str) -> list[bytes]:
        """The events after the one with that id, as far as they are still at hand."""
        run, _, number = last_id.partition("-")
        if run != self._run or not (number.isascii() and number.isdigit()):
            return []
        return [data for count, data in self._recent if count > int(number)]

    def close(self) -> None:
        """End every connection after what waits for it."""
        self.closed = True
        for connection in self.connections:
            connection.put(None)


class EventStream(Response):
    """The answer to GET /api/events: it lasts as long as the page is open."""

    media_type = "text/event-stream"

    def __init__(self, hub: Hub, hello: Callable[[], Mapping[str, Any]], last_id: str = "") -> None:
        super().__init__(headers={"cache-control": "no-store"})
        del self.headers["content-length"]
        self.hub, self.hello, self.last_id = hub, hello, last_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        if scope["method"] == "HEAD":
            await send({"type": "http.response.body", "body": b""})
            return
        connection = self.hub.attach()
        tasks = [
            asyncio.create_task(self._send(connection, send)),
            asyncio.create_task(_gone(receive)),
            asyncio.create_task(connection.dropped.wait()),
        ]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            self.hub.connections.discard(connection)
            for task in tasks:
                task.cancel()
                with suppress(asyncio.CancelledError, Exception):
                    await task

    async def _send(self, connection: Connection, send: Send) -> None:
        async def write(data: bytes) -> None:
            await send({"type": "http.response.body", "body": data, "more_body": True})

        missed = self.hub.missed(self.last_id)
        await write(b"retry: 1000\n\n" + frame("hello", {"type": "hello", **self.hello()}) + b"".join(missed))
        while True:
            try:
                data = await asyncio.wait_for(connection.queue.get(), self.hub.keep_alive)
            except TimeoutError:
                data = b": still here\n\n"
            if data is None:
                await send({"type": "http.response.body", "body": b""})
                return
            await write(data)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def last_event_id(request: Request) -> str:
    """Where a page that connects again had got to."""
    return request.headers.get("last-event-id", "")
