"""`crossent start` as a process: its one line, its ports, its key, and its end."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SCRIPT = """
import sys
from pathlib import Path
from crossent.engine.catalog import Course
from crossent.web import serve
course, folder, first, port = sys.argv[1:]
serve.PORT = int(first)
sys.exit(serve.serve(Course(Path(course)), Path(folder), int(port) if port else None, browser=False))
"""
LINE = re.compile(
    r"Open (http://127\.0\.0\.1:(\d+)/\?token=([A-Za-z0-9_-]{32,}))  \((Ctrl-C stops the course|it is running already)\)\n"
)
TOY = Path(__file__).parent.parent / "engine" / "toy" / "content"


class Started:
    """A course being served by a process of its own."""

    def __init__(self, folder: Path, first: int, port: int | None = None) -> None:
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-c",
                SCRIPT,
                str(TOY),
                str(folder),
                str(first),
                "" if port is None else str(port),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def line(self) -> tuple[str, int, str]:
        """The address, port and key that it prints."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = LINE.fullmatch(line)
        assert found, (line, self.process.stderr.read() if self.process.stderr and not line else "")
        self.aside = found[4]
        return found[1], int(found[2]), found[3]

    def end(self, sig: int = signal.SIGINT) -> tuple[int, str, str, float]:
        """Its exit status, what else it printed, and how long the end took."""
        began = time.monotonic()
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(sig)
        out, err = self.process.communicate(timeout=15)
        return self.process.returncode, out, err, time.monotonic() - began


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Callable[..., Started]]:
    """Start a course; whatever still runs at the end is ended."""
    started: list[Started] = []

    def go(folder: Path | None = None, first: int | None = None, port: int | None = None) -> Started:
        started.append(Started(folder or tmp_path / "work", first or free(), port))
        return started[-1]

    yield go
    for one in started:
        if one.process.poll() is None:
            one.process.send_signal(signal.SIGTERM)
        one.process.communicate(timeout=15)


def free() -> int:
    """A port that nobody uses, with room above it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return min(int(probe.getsockname()[1]), 60_000)


def get(port: int, path: str, token: str | None = None) -> tuple[int, str]:
    """The status and the cookie that is set."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers={"Cookie": f"crossent-{port}={token}"} if token else {})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, (answer.getheader("set-cookie") or "").split(";")[0]


def test_one_line_then_a_page_then_a_quick_end(begin: Callable[..., Started]) -> None:
    started = begin()
    address, port, token = started.line()
    assert get(port, address.split(str(port), 1)[1]) == (200, f"crossent-{port}={token}")
    with socket.create_connection(("127.0.0.1", port)) as events, events.makefile("rb") as lines:
        head = (
            f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: crossent-{port}={token}\r\n\r\n"
        )
        events.sendall(head.encode())
        assert b"retry: 1000\n" in iter(lines.readline, b"")
        code, out, err, seconds = started.end()
    assert (code, out, err) == (0, "", "")
    assert seconds < 3  # 1 s where the machine is not busy


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to send")
def test_sigterm_ends_it_too(begin: Callable[..., Started]) -> None:
    started = begin()
    started.line()
    code, out, err, seconds = started.end(signal.SIGTERM)
    assert (code, out, err) == (0, "", "")
    assert seconds < 3


def test_an_open_tab_survives_a_restart(begin: Callable[..., Started]) -> None:
    first = free()
    started = begin(first=first)
    _, port, token = started.line()
    started.end()
    again = begin(first=first)
    assert again.line()[1:] == (port, token)
    assert get(port, "/", token)[0] == 200


def test_a_second_start_leads_to_the_first(begin: Callable[..., Started]) -> None:
    first = free()
    started = begin(first=first)
    line = started.line()
    second = begin(first=first)
    assert second.line() == line and second.aside == "it is running already"
    assert started.aside == "Ctrl-C stops the course"
    assert second.process.wait(10) == 0
    elsewhere = begin(first=free() + 3)
    assert elsewhere.line() == line
    assert started.process.poll() is None


def test_another_workspace_gets_the_next_port(begin: Callable[..., Started], tmp_path: Path) -> None:
    first = free()
    one = begin(first=first).line()
    two = begin(first=first, folder=tmp_path / "other").line()
    assert two[1] > one[1] and two[2] != one[2]
    assert get(two[1], "/", one[2])[0] == 403


def test_a_busy_port_that_was_asked_for_is_told(begin: Callable[..., Started]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        started = begin(port=other.getsockname()[1])
        out, err = started.process.communicate(timeout=15)
    assert started.process.returncode == 1
    assert out == ""
    assert err.count("\n") == 1 and "--port" in err and "in use" in err


def test_a_busy_default_port_is_passed_over(begin: Callable[..., Started]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        first = other.getsockname()[1]
        assert begin(first=first).line()[1] > first


def test_a_port_that_is_none_is_told(begin: Callable[..., Started]) -> None:
    started = begin(port=70_000)
    out, err = started.process.communicate(timeout=15)
    assert (started.process.returncode, out) == (1, "")
    assert "Traceback" not in err and err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_the_key_is_private_and_a_damaged_one_is_replaced(
    begin: Callable[..., Started], tmp_path: Path
) -> None:
    started = begin()
    key = started.line()[2]
    path = tmp_path / "work" / ".crossent" / "token"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text().strip() == key
    started.end()
    for damaged in (b"", b"short", b"\xff\xfe", b"a b" * 20):
        path.write_bytes(damaged)
        path.chmod(0o644)
        again = begin()
        fresh = again.line()[2]
        assert fresh != key and path.stat().st_mode & 0o777 == 0o600
        again.end()


def test_the_key_is_never_shown_to_a_stranger_on_the_port() -> None:
    """Somebody else may sit on the port that was noted down: they get a challenge, not the key."""
    import threading

    from crossent.web.serve import is_ours

    token, heard = "s" * 43, []
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        def answer() -> None:
            connection, _ = other.accept()
            with connection:
                heard.append(connection.recv(10_000))
                connection.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{"proof": "x"}')

        thread = threading.Thread(target=answer)
        thread.start()
        assert not is_ours(other.getsockname()[1], token)
        thread.join()
    assert token.encode() not in heard[0]


@pytest.mark.parametrize(
    "reply", [b"", b"nonsense", b"HTTP/1.1 200 OK\r\n\r\n[]", b'HTTP/1.1 200 OK\r\n\r\n{"proof": 1}']
)
def test_a_stranger_who_talks_nonsense_is_no_course(reply: bytes) -> None:
    import threading

    from crossent.web.serve import is_ours

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()

        def answer() -> None:
            connection, _ = other.accept()
            with connection:
                connection.recv(10_000)
                connection.sendall(reply)

        thread = threading.Thread(target=answer)
        thread.start()
        assert not is_ours(other.getsockname()[1], "s" * 43)
        thread.join()


def test_a_browser_is_opened_only_where_a_window_can_be(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    from crossent.web import serve

    opened: list[str] = []
    monkeypatch.setattr(serve, "_open", opened.append)
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "uname", lambda: type("U", (), {"release": "6.1"}), raising=False)
    serve._tell(8421, "key", browser=True)
    assert opened == []
    monkeypatch.setenv("DISPLAY", ":0")
    serve._tell(8421, "key", browser=False)
    assert opened == []
    serve._tell(8421, "key", browser=True)
    end = time.monotonic() + 5
    while not opened and time.monotonic() < end:
        time.sleep(0.01)
    assert opened == ["http://127.0.0.1:8421/?token=key"]
    assert capsys.readouterr().out.count("\n") == 3
