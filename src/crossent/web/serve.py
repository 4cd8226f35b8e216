"""`crossent start`: one process, one port of this machine, one line that says where to look."""

from __future__ import annotations

import contextlib
import errno
import hmac
import os
import re
import secrets
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

if TYPE_CHECKING:
    from crossent.engine.catalog import Course
    from crossent.engine.study import Study
    from crossent.engine.workspace import Workspace
    from crossent.web.events import Hub

HOST = "127.0.0.1"
PORT = 8421
TRIES = 20
ASK_SECONDS = 1.0
GRACE_SECONDS = 0.4  # that open connections get at the end


def serve(course: Course, folder: Path, port: int | None = None, browser: bool = True) -> int:
    """Serve the course on this machine until Ctrl-C; returns the exit status.

    Without a port: the default one, or the next that is free. Where this workspace is being served already, its
    address is printed and opened, and nothing is started.
    """
    from crossent.engine.textfile import WorkspaceError
    from crossent.engine.workspace import Workspace

    try:
        workspace = Workspace(folder, course)
        opened = workspace.open()
        token = sound_token(workspace)
    except WorkspaceError as error:
        return _fail(str(error))
    running = already(workspace, token, port)
    if running is not None:
        _tell(running, token, browser, "it is running already")
        return 0
    try:
        listener = listen(port)
    except OSError as error:
        return _fail(_busy(port, error))
    try:
        study = make_study(course, workspace)
        study.notices.extend(opened.notices)
        _run(study, listener, token, browser)
    except KeyboardInterrupt:
        pass
    finally:
        listener.close()
    return 0


def make_study(course: Course, workspace: Workspace) -> Study:
    """The study of one workspace, not yet started."""
    from crossent.engine.progress import Progress
    from crossent.engine.runner import Runner
    from crossent.engine.study import Study

    return Study(course, workspace, Progress(workspace.progress_path), Runner(course, plots=True))


def address(port: int, token: str) -> str:
    """What to open: the course's address with its key."""
    return f"http://{HOST}:{port}/?{urlencode({'token': token})}"


def sound_token(workspace: Workspace) -> str:
    """The workspace's key, kept so that open tabs survive a restart; a damaged one is replaced."""
    path = workspace.private / "token"
    try:
        token = path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        token = ""
    if not re.fullmatch(r"[A-Za-z0-9_-]{32,128}", token):
        token = secrets.token_urlsafe(32)
        fresh = path.with_name(f"token-{secrets.token_hex(4)}")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(token + "\n")
        fresh.replace(path)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)
    return token


def listen(port: int | None) -> socket.socket:
    """A listening socket on the loopback address; without a port, the default one or the next that is free."""
    if port is not None:
        return _listen(port)
    for candidate in range(PORT, PORT + TRIES):
        with contextlib.suppress(OSError):
            return _listen(candidate)
    return _listen(PORT + TRIES)


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "nt":
            listener.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", -5), 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
        listener.listen(128)
        listener.setblocking(False)
    except (OSError, OverflowError) as error:
        listener.close()
        raise error if isinstance(error, OSError) else OSError(errno.EINVAL, "no such port") from None
    return listener


def _busy(port: int | None, error: OSError) -> str:
    if port is None:
        return f"The ports {PORT} to {PORT + TRIES} are all in use. Choose another with --port."
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is in use by another program. Choose another with --port, or leave --port out."
    return f"Port {port} cannot be used ({error.strerror}). Choose another with --port, or leave --port out."


def already(workspace: Workspace, token: str, port: int | None) -> int | None:
    """The port on which this very workspace is being served, or None."""
    candidates = [port] if port is not None else [*_noted(workspace), PORT]
    return next((candidate for candidate in candidates if is_ours(candidate, token)), None)


def _noted(workspace: Workspace) -> list[int]:
    try:
        text = _note(workspace).read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return []
    return [int(text)] if re.fullmatch(r"\d{1,5}", text) else []


def _note(workspace: Workspace) -> Path:
    return workspace.private / "port"


def is_ours(port: int, token: str) -> bool:
    """Whether the server at that port holds the same key. The key itself is not sent: anybody may sit there."""
    import http.client
    import json

    from crossent.web.guard import proof

    challenge = secrets.token_urlsafe(16)
    connection = http.client.HTTPConnection(HOST, port, timeout=ASK_SECONDS)
    try:
        connection.request("GET", f"/api/alive?{urlencode({'challenge': challenge})}")
        given = json.loads(connection.getresponse().read(2000)).get("proof", "")
    except (OSError, ValueError, AttributeError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return isinstance(given, str) and hmac.compare_digest(given.encode(), proof(token, challenge).encode())


def _run(study: Study, listener: socket.socket, token: str, browser: bool) -> None:
    from crossent.web.app import create_app
    from crossent.web.events import Hub

    hub, port = Hub(), listener.getsockname()[1]
    note = _note(study.workspace)

    def started() -> None:
        with contextlib.suppress(OSError):
            note.write_text(f"{port}\n", encoding="ascii")
        _tell(port, token, browser)

    try:
        _server(create_app(study, token, port, hub), hub, started).run(sockets=[listener])
    finally:
        with contextlib.suppress(OSError):
            if note.read_text(encoding="ascii").strip() == str(port):
                note.unlink()


def _server(app: Any, hub: Hub, started: Callable[[], None]) -> Any:
    """uvicorn, quiet, with an end that does not wait for open event streams."""
    import asyncio

    import uvicorn

    class Server(uvicorn.Server):
        loop: asyncio.AbstractEventLoop | None = None

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            self.loop = asyncio.get_running_loop()
            await super().startup(sockets)
            if self.started:
                started()

        def handle_exit(self, sig: int, frame: Any) -> None:
            self.force_exit = self.should_exit and sig == signal.SIGINT
            self.should_exit = True
            with contextlib.suppress(RuntimeError):  # the loop has ended
                if self.loop is not None:
                    self.loop.call_soon_threadsafe(hub.close)

        @contextlib.contextmanager
        def capture_signals(self) -> Iterator[None]:
            """End cleanly on these, and do not raise them again afterwards."""
            if threading.current_thread() is not threading.main_thread():
                yield
                return
            names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
            signals = [getattr(signal, name) for name in names if hasattr(signal, name)]
            before = {sig: signal.signal(sig, self.handle_exit) for sig in signals}
            try:
                yield
            finally:
                for sig, handler in before.items():
                    signal.signal(sig, handler)

    config = uvicorn.Config(
        app,
        host=HOST,
        lifespan="on",
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        timeout_graceful_shutdown=GRACE_SECONDS,  # type: ignore[arg-type]
    )
    return Server(config)


def _tell(port: int, token: str, browser: bool, aside: str = "Ctrl-C stops the course") -> None:
    """The one line; and the browser, where there is one."""
    url = address(port, token)
    print(f"Open {url}  ({aside})", flush=True)
    if browser and _has_browser():
        threading.Thread(target=_open, args=(url,), daemon=True).start()


def _has_browser() -> bool:
    """Whether a window can open: not over a bare ssh connection."""
    if sys.platform in ("win32", "darwin") or "BROWSER" in os.environ:
        return True
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(screen) or "microsoft" in os.uname().release.lower()


def _open(url: str) -> None:
    import webbrowser

    with contextlib.suppress(Exception):
        webbrowser.open(url)


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
