"""A small course on disk and a study without workers: what the page needs of both, and nothing else."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from crossent.engine.catalog import Course
from crossent.engine.report import Finding, Report
from crossent.engine.study import Locked, Saved
from crossent.engine.ward import Ward

EVIL = "<script>alert(1)</script>"

LESSON = """\
## First things

Half of {= 2 * one =} is $\\p_i$, and $-\\ln \\q$.

::: note A *name*
In the margin.
:::

::: predict which
said: the second

Which is larger?

- [ ] `1` | the first
- [x] $2$

---

**{said}** Because it is.
:::

::: exercise t1.area
Return the area.

| p | result |
|---|--:|
| `[1, 2]` | {= one + one =} |
:::

::: figure dots
Look at the dots.
:::

## Second things

::: clinic t1.mend
Mend it.
:::
"""

FIGURE = 'NEEDS = {"area": "t1.area"}\nSTART = {"x": 0.5}\nTITLE = "Dots & lines"\n'


def write(path: Path, text: str) -> None:
    """Make a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_course(root: Path) -> Course:
    """A primer with one question and a module with an exercise, a clinic and a figure."""
    content = root / "content"
    write(content / "course.toml", 'title = "toy"\nfigures = "../figures"\nvalues = "toy_values"\n')
    primer = 'id = "primer"\norder = 0\ntitle = "Before"\naim = "Begin."\nminutes = 1\n'
    write(content / "p0" / "module.toml", primer)
    check = "::: check sum\nWhat is 1 + 1?\n\n- [x] 2\n- [ ] 3\n\n---\n\n**{said}** Add.\n:::\n"
    write(content / "p0" / "lesson.md", "## Sums\n\n" + check)
    module = 'id = "t1"\norder = 1\ntitle = "Shapes"\naim = "Areas."\nminutes = 5\nfile = "t1_shapes.py"\ndrawing = "dots"\n'
    write(content / "t1" / "module.toml", module)
    write(content / "t1" / "lesson.md", LESSON)
    for folder, name, extra in (
        ("10_area", "area", ""),
        ("20_mend", "mend", 'kind = "mend"\nfile = "mend.py"\n'),
    ):
        exercise = content / "t1" / "exercises" / folder
        toml = f'id = "t1.{name}"\ntitle = "The {name}"\nfunctions = ["{name}"]\nminutes = 3\n{extra}'
        write(exercise / "exercise.toml", toml)
        write(exercise / "skeleton.py", f"def {name}(p, q):\n    raise NotImplementedError\n")
        write(exercise / "solution.py", f"# Because.\ndef {name}(p, q):\n    return p * q\n")
        write(exercise / "hints.md", "One.\n---\nTwo.\n")
    write(root / "figures" / "dots" / "figure.py", FIGURE)
    write(root / "figures" / "dots" / "figure.js", "export function render(root, figure) {}\n")
    write(root / "figures" / "dots" / "notes.txt", "NEEDS nothing\n")
    course = Course(content)
    course.__dict__["values"] = {"one": 1, "__all__": ["one"]}
    return course


class Folder:
    """The workspace's path, which is all that the page asks of it beside its files."""

    def __init__(self, path: Path) -> None:
        self.path = path
        (path / ".crossent").mkdir(parents=True)
        for name in ("t1_shapes.py", "mend.py", "scratch.py"):
            (path / name).write_text(f"def area(p, q):\n    return '{EVIL}'\n", encoding="utf-8")


class Clash:
    """What a save meets when the disk has another text."""

    def __init__(self, text: str, digest: str, kept: Path) -> None:
        self.disk_text, self.disk_hash, self.kept_path, self.joined = text, digest, kept, None


NO_RUNNER: Any = None  # the fake course has no broken scripts


class FakeTracks:
    """No choice, and nothing that is being installed."""

    told = None


class FakeFetching:
    """Nothing that is being fetched."""

    told = None


class FakeStudy:
    """Answers as a study does, without processes."""

    def __init__(self, root: Path) -> None:
        self.course = make_course(root)
        self.workspace = Folder(root / "work")
        self.ward = Ward(self.course, NO_RUNNER, root / "symptoms")
        self.notices: list[str] = []
        self.tracks = FakeTracks()
        self.fetching = FakeFetching()
        self.running: set[str] = set()
        self.asked: list[tuple[Any, ...]] = []
        self.shown: dict[str, int] = {}
        self.chosen: dict[str, str] = {}
        self.status: dict[str, str] = {}
        self.broken = False
        self.drawing_fails = False
        self._reports: dict[str, Report] = {}
        self._number = 0
        self._queues: list[asyncio.Queue[dict[str, Any] | None]] = []
        self.loop: asyncio.AbstractEventLoop | None = None
        self.started = False
        self.closed = False

    async def start(self) -> None:
        self.loop = asyncio.get_running_loop()
        self.started = True

    async def close(self) -> None:
        self.closed = True
        self.publish_soon(None)

    def states(self) -> dict[str, dict[str, Any]]:
        if self.broken:
            raise RuntimeError("states are gone")
        return {
            name: {
                "state": "alone" if self.status.get(name) == "passed" else "open",
                "status": self.status.get(name),
                "hints": self.shown.get(name, 0),
                "solution_open": False,
                "attempts": int(name in self.status),
                "stale": False,
            }
            for name in self.course.exercises
        }

    def complete(self) -> dict[str, str]:
        return {}

    def current(self) -> str:
        return "t1.area"

    def latest(self, exercise_id: str) -> Report | None:
        return self._reports.get(exercise_id)

    def report_number(self, exercise_id: str) -> int:
        return self._number

    async def check(self, exercise_id: str) -> Report:
        finding = Finding("perimeter", "error", f"The perimeter {EVIL}", f"area gave {EVIL}")
        self._number += 1
        self.status[exercise_id] = "failed"
        self._reports[exercise_id] = Report(exercise_id, "t1_shapes.py", "failed", [finding], output=EVIL)
        return self._reports[exercise_id]

    async def look_at(self, exercise_id: str) -> None:
        self.asked.append(("look", exercise_id))

    def file(self, name: str) -> tuple[str, str]:
        text = (self.workspace.path / name).read_text(encoding="utf-8")
        return text, hashlib.sha256(text.encode()).hexdigest()

    async def save(self, name: str, text: str, base: str, ancestor: str = "") -> Saved | Clash:
        old, digest = self.file(name)
        if base != digest:
            return Clash(old, digest, self.workspace.path / "backups" / name)
        (self.workspace.path / name).write_text(text, encoding="utf-8")
        return Saved(self.file(name)[1])

    def hint(self, exercise_id: str) -> list[str]:
        self.shown[exercise_id] = min(2, self.shown.get(exercise_id, 0) + 1)
        return self.course.exercise(exercise_id).hints[: self.shown[exercise_id]]

    def solution(self, exercise_id: str) -> dict[str, str]:
        if self.shown.get(exercise_id, 0) < 2:
            raise Locked("The solution opens after 2 more hints.")
        return {"solution": self.course.exercise(exercise_id).solution}

    async def reset(self, exercise_id: str) -> Path | None:
        return self.workspace.path / "backups" / "t1_shapes.py"

    async def try_again(self, exercise_id: str) -> Path | None:
        return None

    async def figure(
        self, name: str, inputs: dict[str, Any], exercise_id: str | None = None
    ) -> dict[str, Any]:
        if self.drawing_fails:
            raise RuntimeError("no drawing")
        return {"figure": name, "yours": [float("inf"), inputs.get("x")], "small": {"paths": []}}

    async def run(self, file: str) -> str:
        return f"run of {file}"

    async def stop(self, run: str) -> None:
        self.asked.append(("stop", run))

    def predict(self, question: str, choice: str) -> None:
        self.chosen[question] = choice

    def predictions(self) -> dict[str, str]:
        return dict(self.chosen)

    def subscribe(self) -> AsyncIterator[dict[str, Any]]:
        queue: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._queues.append(queue)
        return self._listen(queue)

    async def _listen(self, queue: asyncio.Queue[dict[str, Any] | None]) -> AsyncIterator[dict[str, Any]]:
        while (event := await queue.get()) is not None:
            yield event

    def publish_soon(self, event: dict[str, Any] | None) -> None:
        """Publish, from any thread."""
        for queue in self._queues:
            assert self.loop is not None
            self.loop.call_soon_threadsafe(queue.put_nowait, event)
