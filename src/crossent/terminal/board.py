"""`tensorboard`: TensorBoard on the workspace's runs, for this machine alone, until Ctrl-C."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from crossent.terminal.paper import Paper
from crossent.terminal.places import shown, workspace_path
from crossent.terminal.problems import FINE, Problem

HOST = "127.0.0.1"
PATIENCE = 60.0  # seconds until it answers
LAST = 400  # characters of what it said, where it does not

# TensorFlow, where that is installed, is not needed and takes seconds: TensorBoard is told that there is none.
START = (
    "import sys, types; sys.modules['tensorboard.compat.notf'] = types.ModuleType('tensorboard.compat.notf'); "
    "from tensorboard.main import run_main; run_main()"
)


def serve(port: int | None, workspace: str | None) -> int:
    """Run TensorBoard until Ctrl-C."""
    folder = workspace_path(workspace).absolute() / "runs"
    if importlib.util.find_spec("tensorboard") is None:
        raise Problem(
            "The package tensorboard is missing. `python3 run.py` in the course's folder installs what is needed."
        )
    if not any(folder.rglob("events.out.*")):
        raise Problem(
            f"There is no run in {shown(folder)} yet. `crossent train mnist` makes one, and so does a `log_run` of your own "
            "with a folder below runs."
        )
    port = _free(port)
    paper = Paper()
    paper.line("TensorBoard is starting ...")
    options = ["--logdir", str(folder), "--host", HOST, "--port", str(port), "--reload_interval", "5"]
    signal.signal(signal.SIGTERM, _leave)
    process = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", START, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        text=True,
        errors="replace",
        start_new_session=True,  # Ctrl-C ends it through us
    )
    said: list[str] = []
    reader = threading.Thread(target=_listen, args=(process, said), daemon=True)
    reader.start()
    try:
        _await(process, port, said)
        paper.line(f"TensorBoard shows {shown(folder)}:")
        paper.line()
        paper.line(f"  http://{HOST}:{port}/")
        paper.line()
        paper.line("Ctrl-C ends it.")
        process.wait()
        raise Problem(f"TensorBoard ended. {_last(said)}".strip())
    except KeyboardInterrupt:
        paper.line("TensorBoard has ended.")
        return FINE
    finally:
        _end(process)


def _leave(*given: object) -> None:
    raise KeyboardInterrupt


def _free(port: int | None) -> int:
    """The port that was asked for, or one that is free."""
    with socket.socket() as probe:
        if sys.platform != "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port or 0))
        except OSError as error:
            raise Problem(
                f"Port {port} cannot be used: {error.strerror}. Leave --port out to take one that is free."
            ) from None
        return int(probe.getsockname()[1])


def _listen(process: subprocess.Popen[str], said: list[str]) -> None:
    assert process.stderr is not None
    with contextlib.suppress(ValueError):  # closed meanwhile
        for line in process.stderr:
            said.append(line)
            del said[:-40]


def _await(process: subprocess.Popen[str], port: int, said: list[str]) -> None:
    """Wait until it answers."""
    asking = build_opener(ProxyHandler({}))  # no proxy for this machine itself
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            break
        try:
            with asking.open(f"http://{HOST}:{port}/", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise Problem(f"TensorBoard did not start. {_last(said)}".strip())


def _last(said: list[str]) -> str:
    text = "".join(said).strip()[-LAST:]
    return f"It said: {text}" if text else ""


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stderr is not None:
        process.stderr.close()
