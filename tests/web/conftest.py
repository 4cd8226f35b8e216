"""A live server on a free port over the fake study, and a client that writes its requests byte by byte."""

from __future__ import annotations

import contextlib
import gzip
import importlib.util
import json
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

TOKEN = "t" * 20 + "-_0123456789ABCDEFGHIJK"


def _load_fake() -> Any:
    path = Path(__file__).with_name("fake_study.py")
    spec = importlib.util.spec_from_file_location("fake_study", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fake_study"] = module
    spec.loader.exec_module(module)
    return module


@dataclass
class Answer:
    """An HTTP answer, read to its end."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text, unpacked."""
        packed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.text)


@dataclass
class Live:
    """A running server: where it is, what it serves, and how to speak to it."""

    port: int
    study: Any
    hub: Any
    server: Any
    token: str = TOKEN
    sockets: list[socket.socket] = field(default_factory=list)

    @property
    def own(self) -> dict[str, str]:
        """The headers that the course's own page sends."""
        return {"Host": f"127.0.0.1:{self.port}", "Cookie": f"crossent-{self.port}={self.token}"}

    def connect(self) -> socket.socket:
        """A bare connection."""
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=10)
        self.sockets.append(connection)
        return connection

    def raw(self, data: bytes) -> Answer:
        """Bytes in, one answer out."""
        with self.connect() as connection:
            connection.sendall(data)
            return read_answer(connection, head=data.startswith(b"HEAD"))

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: bytes | None = None,
        headers: dict[str, str | None] | None = None,
    ) -> Answer:
        """A request as the course's own page sends it, but for the headers given; None leaves one out."""
        sent: dict[str, str | None] = {**self.own, "Connection": "close"}
        if body is not None:
            sent |= {"Content-Length": str(len(body)), "Content-Type": "application/json"}
        sent |= headers or {}
        lines = [f"{method} {path} HTTP/1.1", *(f"{k}: {v}" for k, v in sent.items() if v is not None)]
        return self.raw("\r\n".join(lines).encode() + b"\r\n\r\n" + (body or b""))

    def post(self, path: str, data: Any, **headers: str | None) -> Answer:
        """Post JSON as the page does."""
        return self.ask(path, "POST", json.dumps(data).encode(), dict(headers))

    def listen(self, **headers: str) -> Iterator[tuple[str, Any]]:
        """The events, as (name, data); what is no event comes as its text."""
        connection = self.connect()
        lines = ["GET /api/events HTTP/1.1", *(f"{k}: {v}" for k, v in (self.own | headers).items())]
        connection.sendall("\r\n".join(lines).encode() + b"\r\n\r\n")
        file = connection.makefile("rb")
        while file.readline().strip():
            pass
        block: dict[str, str] = {}
        while line := file.readline():
            text = line.decode().rstrip("\r\n")
            if text.startswith((": ", "id: ", "event: ", "data: ", "retry: ")):
                name, _, value = text.partition(": ")
                block[name] = value
            elif not text and block:
                if "event" in block:
                    data = json.loads(block["data"])
                    yield block["event"], data | {"id": block.get("id")}
                elif "" in block:
                    yield "comment", block[""]
                block = {}


def read_answer(connection: socket.socket, head: bool = False) -> Answer:
    """Read one answer, by its length, its chunks or its end."""
    file = connection.makefile("rb")
    first = file.readline().decode()
    if not first:
        raise ConnectionError("closed without an answer")
    headers: dict[str, str] = {}
    while line := file.readline().decode().strip():
        name, _, value = line.partition(":")
        headers[name.lower()] = (
            f"{headers[name.lower()]}, {value.strip()}" if name.lower() in headers else value.strip()
        )
    status = int(first.split()[1])
    if head or status == 304:
        body = b""
    elif "content-length" in headers:
        body = file.read(int(headers["content-length"]))
    else:
        body = b""
        while "chunked" in headers.get("transfer-encoding", "") and (size := int(file.readline(), 16)):
            body += file.read(size)
            file.readline()
    return Answer(status, headers, body)


@pytest.fixture(scope="session")
def fake() -> Any:
    """The module with the fake study."""
    return _load_fake()


@contextlib.contextmanager
def _servers(fake: Any, folder: Path) -> Iterator[Callable[..., Live]]:
    from crossent.web.app import create_app
    from crossent.web.events import Hub
    from crossent.web.serve import _server, listen

    running: list[tuple[Live, threading.Thread]] = []

    def begin(study: Any = None, **hub_settings: Any) -> Live:
        study = study or fake.FakeStudy(folder)
        listener, hub, up = listen(0), Hub(**hub_settings), threading.Event()
        port = listener.getsockname()[1]
        server = _server(create_app(study, TOKEN, port, hub), hub, up.set)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        live = Live(port, study, hub, server)
        running.append((live, thread))
        thread.start()
        assert up.wait(10)
        return live

    try:
        yield begin
    finally:
        for live, thread in running:
            for connection in live.sockets:
                connection.close()
            live.server.handle_exit(0, None)
            thread.join(10)
            assert not thread.is_alive()


@pytest.fixture
def start(fake: Any, tmp_path: Path) -> Iterator[Callable[..., Live]]:
    """Start a server over a study; the fake one where none is given."""
    with _servers(fake, tmp_path) as begin:
        yield begin


@pytest.fixture
def live(start: Callable[..., Live]) -> Live:
    """A server over the fake study."""
    return start()


@pytest.fixture(scope="module")
def standing(fake: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    """One server for all tests of a module that leave it as it was."""
    with _servers(fake, tmp_path_factory.mktemp("standing")) as begin:
        yield begin()


def until(condition: Callable[[], bool], seconds: float = 5.0) -> bool:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.01)
    return condition()
