"""The real command in processes of its own, with a home, a cache and a workspace that are nobody's."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TOY = REPOSITORY / "tests" / "engine" / "toy" / "content"


class Process(subprocess.Popen[str]):
    """A process that does not outlive a failed test."""

    def __exit__(self, kind: Any, *rest: Any) -> None:
        """Wait for it, unless something went wrong."""
        if kind is not None:
            self.kill()
        super().__exit__(kind, *rest)


class Command:
    """`crossent`, on the toy course unless told otherwise."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = folder
        self.workspace = folder / "work"
        self.home = folder / "home"
        self.home.mkdir()
        kept = {
            k: v for k, v in os.environ.items() if not k.startswith(("CROSSENT_", "NO_COLOR", "FORCE_COLOR"))
        }
        self.environment = kept | {
            "HOME": str(self.home),
            "USERPROFILE": str(self.home),
            "PYTHONPATH": str(REPOSITORY / "src"),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONWARNINGS": "error,ignore::ResourceWarning",  # of which a run cut short leaves some
            "CROSSENT_COURSE": str(TOY),
            "CROSSENT_CACHE": str(cache),
            "CROSSENT_WORKSPACE": str(self.workspace),
        }

    def start(self, *arguments: object, env: dict[str, str] | None = None, **more: Any) -> Process:
        """The command, running."""
        return Process(
            [sys.executable, "-m", "crossent", *map(str, arguments)],
            cwd=self.folder,
            env=self.environment | (env or {}),
            **{
                "stdin": subprocess.DEVNULL,
                "stdout": subprocess.PIPE,
                "stderr": subprocess.PIPE,
                "encoding": "utf-8",
                **more,
            },
        )

    def __call__(self, *arguments: object, **more: Any) -> subprocess.CompletedProcess[str]:
        """The command, from start to end. Whatever it does, it shows no traceback of ours."""
        with self.start(*arguments, **more) as process:
            out, err = process.communicate(timeout=60)
        assert "crossent/cli.py" not in err and "crossent/terminal" not in err, err
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)

    def write(self, name: str, text: str) -> Path:
        """A file in the folder where the command runs."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def solve(self, name: str, body: str, file: str = "t1_shapes.py") -> None:
        """Write a function's body into the workspace's file, as a learner would."""
        path = self.workspace / file
        text = path.read_text(encoding="utf-8")
        changed = re.sub(
            rf"(def {name}\(.*?\n)(    raise NotImplementedError|    return [^\n]*)\n",
            rf"\g<1>    {body}\n",
            text,
            count=1,
            flags=re.S,
        )
        assert changed != text
        path.write_text(changed, encoding="utf-8")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def crossent(tmp_path: Path, cache: Path) -> Command:
    return Command(tmp_path, cache)


@pytest.fixture
def real(crossent: Command) -> Command:
    """The command on the course itself."""
    del crossent.environment["CROSSENT_COURSE"]
    return crossent


class Terminal:
    """A command at a terminal of 80 columns: what it wrote so far, and keys to press."""

    def __init__(self, command: Command, arguments: tuple[object, ...], env: dict[str, str]) -> None:
        import pty

        self.main, self.other = pty.openpty()
        self.settings = self.modes()
        environment = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "50", **env}
        where = {"stdin": self.other, "stdout": self.other, "stderr": self.other}
        self.process = command.start(*arguments, env=environment, start_new_session=True, **where)
        self.text = ""

    def modes(self) -> list[Any]:
        """The terminal's settings."""
        import termios

        return termios.tcgetattr(self.other)

    def until(self, words: str | re.Pattern[str], seconds: float = 20) -> str:
        """Read on until the words appear after what was read before; the text from there on."""
        import select
        import time

        pattern = re.compile(re.escape(words)) if isinstance(words, str) else words
        end, fresh = time.monotonic() + seconds, ""
        while not pattern.search(fresh):
            left = end - time.monotonic()
            assert left > 0, f"{words!r} did not appear in {fresh!r}"
            if select.select([self.main], [], [], min(left, 0.1))[0]:
                fresh += os.read(self.main, 65536).decode("utf-8", "replace")
        self.text += fresh
        return fresh

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.main, keys.encode())

    def interrupt(self) -> None:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)

    def end(self) -> int:
        """The exit status, once it has ended."""
        return self.process.wait(20)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.main)
        os.close(self.other)


@pytest.fixture
def terminal(crossent: Command) -> Iterator[Callable[..., Terminal]]:
    pytest.importorskip("pty")
    opened: list[Terminal] = []

    def open_terminal(*arguments: object, **env: str) -> Terminal:
        opened.append(Terminal(crossent, arguments, env))
        return opened[-1]

    yield open_terminal
    for each in opened:
        each.close()
