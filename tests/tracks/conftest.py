"""The toy course with a second track, in a .venv of its own whose pip is a stand-in; nothing is installed anywhere else."""

from __future__ import annotations

import http.client
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
TOY = REPOSITORY / "tests" / "engine" / "toy" / "content"
STANDIN = Path(__file__).resolve().parent / "standin"

TRACKS = '''
[tracks.plain]
title = "Plain"

[tracks.fancy]
title = "Fancy"
file = "t1_fancy.py"
header = """\\"\\"\\"Shapes, with toyneed.\\"\\"\\"

import toyneed
"""

[tracks.fancy.needs]
module = "toyneed"
title = "ToyNeed"
packages = ["toyneed>=1"]
download_mb = 3
disk_mb = DISK
minutes = 2
'''
LESSON = """Measure.

## A rectangle

::: exercise t1.area
Width times height.
:::

::: exercise t1.total
All of them.
:::
"""
SKELETON = 'import toyneed\n\n\ndef area(width, height):\n    """Fancy."""\n    raise NotImplementedError\n'


class Place:
    """A course, a workspace and a Python, and ways to use them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.course, self.workspace, self.venv = folder / "course", folder / "work", folder / "venv"
        self.calls_file, self.outcome_file = folder / "calls.jsonl", folder / "outcome"
        self.outcome_file.write_text("ok")
        self.scratch = folder / "tmp"
        self.scratch.mkdir()
        self.standin = STANDIN
        self.running: list[Server] = []
        self._make_course()
        self._make_venv()

    def _make_course(self, disk_mb: int = 5) -> None:
        shutil.copytree(TOY.parent, self.folder / "toy", ignore=shutil.ignore_patterns("__pycache__"))
        self.course = self.folder / "toy" / "content"
        module = self.course / "t1_shapes" / "module.toml"
        self.plain = module.read_text(encoding="utf-8")
        self.disk(disk_mb)
        (self.course / "t1_shapes" / "lesson.md").write_text(LESSON, encoding="utf-8")
        fancy = self.course / "t1_shapes" / "fancy" / "10_area"
        shutil.copytree(self.course / "t1_shapes" / "exercises" / "10_area", fancy)
        (fancy / "skeleton.py").write_text(SKELETON, encoding="utf-8")
        (fancy / "hints.md").write_text("Fancy one.\n---\nFancy two.\n", encoding="utf-8")

    def disk(self, megabytes: int) -> None:
        """What the track's package says that it needs on the disk."""
        module = self.course / "t1_shapes" / "module.toml"
        module.write_text(self.plain + TRACKS.replace("DISK", str(megabytes)), encoding="utf-8")

    def _make_venv(self) -> None:
        (self.venv / "bin").mkdir(parents=True)
        self.python = self.venv / "bin" / "python"
        self.python.symlink_to(sys.executable)
        home = Path(getattr(sys, "_base_executable", sys.executable)).parent
        (self.venv / "pyvenv.cfg").write_text(
            f"home = {home}\ninclude-system-site-packages = false\nversion = {platform.python_version()}\n"
        )
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        self.site = self.venv / "lib" / version / "site-packages"
        self.site.mkdir(parents=True)
        ours = [sysconfig.get_path("purelib"), str(REPOSITORY / "src")]
        (self.site / "zz-course.pth").write_text("\n".join(ours) + "\n")

    @property
    def environment(self) -> dict[str, str]:
        kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "PYTHON", "CROSSENT_"))}
        return kept | {
            "PYTHONPATH": str(self.standin),
            "PYTHONDONTWRITEBYTECODE": "1",
            "CROSSENT_COURSE": str(self.course),
            "CROSSENT_WORKSPACE": str(self.workspace),
            "CROSSENT_CACHE": str(self.folder / "cache"),
            "STANDIN_PIP": str(self.outcome_file),
            "STANDIN_CALLS": str(self.calls_file),
            "NO_COLOR": "1",
            "TMPDIR": str(self.scratch),
        }

    def outcome(self, word: str) -> None:
        """What pip does from now on."""
        self.outcome_file.write_text(word)

    @property
    def calls(self) -> list[dict[str, Any]]:
        """What pip was given, each time."""
        text = self.calls_file.read_text() if self.calls_file.exists() else ""
        return [json.loads(line) for line in text.splitlines()]

    @property
    def brought(self) -> set[str]:
        """What lies in site-packages that was not there at first."""
        return {path.name for path in self.site.iterdir()} - {"zz-course.pth"}

    def run(self, *arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:
        """The command, from start to end."""
        command = [str(self.python), "-m", "crossent", *arguments]
        more = {"stdin": subprocess.DEVNULL, **more} if "input" not in more else more
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60, **more
        )

    def serve(self) -> Server:
        """`crossent start`."""
        self.running.append(Server(self))
        return self.running[-1]


class Server:
    """The course in the browser's place: its API and its events."""

    def __init__(self, place: Place) -> None:
        command = [str(place.python), "-m", "crossent", "start", "--no-browser"]
        self.process = subprocess.Popen(
            command, env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert self.process.stdout is not None
        self.open: list[Any] = []
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, line + self.process.stdout.read()
        self.address, self.workspace = found[0], place.workspace
        parts = urlsplit(self.address)
        self.port = int(parts.port or 0)
        self.base = f"http://{parts.netloc}"
        token = parse_qs(parts.query)["token"][0]
        self.headers = {"Cookie": f"crossent-{self.port}={token}", "Content-Type": "application/json"}

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request(method, path, body, self.headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return answer.status, text

    def post(self, path: str, **data: Any) -> tuple[int, Any]:
        status, text = self._ask("POST", path, json.dumps(data))
        return status, json.loads(text)

    def get(self, path: str) -> str:
        status, text = self._ask("GET", path)
        assert status == 200, text
        return text

    def events(self) -> Iterator[dict[str, Any]]:
        """Everything that is told from now on; the first is "hello"."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", "/api/events", headers=self.headers)
        answer = connection.getresponse()
        self.open += [connection, answer]

        def told() -> Iterator[dict[str, Any]]:
            while line := answer.readline().decode():
                if line.startswith("data: "):
                    yield json.loads(line[6:])

        return told()

    def until(
        self, events: Iterator[dict[str, Any]], right: Callable[[dict[str, Any]], bool]
    ) -> list[dict[str, Any]]:
        """The events up to the first that is right."""
        seen: list[dict[str, Any]] = []
        end = time.monotonic() + 30
        for event in events:
            seen.append(event)
            if right(event):
                return seen
            assert time.monotonic() < end, [e["type"] for e in seen]
        raise AssertionError([e["type"] for e in seen])

    def stop(self) -> None:
        for each in reversed(self.open):
            each.close()
        self.process.terminate()
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    for server in made.running:
        server.stop()
