"""The broken scripts of a course as cases: what each asks before it is mended, and what it shows when it is run.

A case is `clinic.md` beside a broken exercise:

    asked: where the mistake was met, as plain text

    What is the matter with it?

    - [ ] a mistake that it does not make | why that is not it
    - [x] the mistake | why that is it

    ---
    Why the mistake is so easy to make.

Four choices or more, one of them right, each with its explanation. The answer is kept as a prediction is, under
the exercise's id and `.bug`.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import hashlib
import json
import os
import re
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.engine.exercise import CourseError, Exercise
from crossent.engine.installing import place
from crossent.engine.tracks import Missing, lacking

if TYPE_CHECKING:
    from crossent.engine.catalog import Course
    from crossent.engine.runner import Runner

CASE = "clinic.md"
FEWEST = 4  # choices
_CHOICE = re.compile(r"- \[([ xX])\] (.+?) \| (.+)", re.DOTALL)


@dataclass(frozen=True)
class Choice:
    """A possible name of the bug, and why it is that or is not; both Markdown."""

    value: str
    text: str
    why: str
    right: bool


@dataclass(frozen=True)
class Case:
    """A broken script's question."""

    exercise: Exercise
    asked: str
    question: str
    choices: tuple[Choice, ...]
    easy: str  # why the mistake is so easy to make, Markdown

    @property
    def id(self) -> str:
        """What the answer is kept under."""
        return f"{self.exercise.id}.bug"

    @property
    def right(self) -> Choice:
        """The bug's name."""
        return next(choice for choice in self.choices if choice.right)


@dataclass(frozen=True)
class Symptom:
    """What the broken script prints and draws."""

    output: str
    plots: list[str] = field(default_factory=list)  # data URLs


def read_cases(course: Course) -> dict[str, Case]:
    """Every case of the course in its order, by its exercise's id; those of tracks that are not chosen, too."""
    broken = [exercise for exercise in course.offered.values() if (exercise.folder / CASE).is_file()]
    return {exercise.id: read_case(exercise) for exercise in broken}


def read_case(exercise: Exercise) -> Case:
    """An exercise's `clinic.md`, or `CourseError` with what it lacks."""
    path = exercise.folder / CASE
    head, line, easy = path.read_text(encoding="utf-8").partition("\n---\n")
    asked, _, rest = head.partition("\n")
    question, *items = re.split(r"(?m)^(?=- \[)", rest)
    found = [_CHOICE.fullmatch(" ".join(item.split())) for item in items]
    choices = tuple(
        Choice(str(number), match[2], match[3], match[1] != " ")
        for number, match in enumerate(found, start=1)
        if match
    )
    whole = all([asked.startswith("asked: "), question.strip(), line, easy.strip(), all(found)])
    if not whole or len(choices) < FEWEST or sum(choice.right for choice in choices) != 1:
        raise CourseError(
            f"{path}: it needs a line `asked: ...`, a question, {FEWEST} choices or more of the form "
            "`- [ ] name | why`, one of them marked [x], a line `---`, and why the mistake is easy to make."
        )
    return Case(exercise, asked.removeprefix("asked: ").strip(), question.strip(), choices, easy.strip())


def standing(case: Case, state: str, predictions: dict[str, str]) -> str:
    """How a case stands: "open", "named" (the bug has been named, rightly or not) or "mended"."""
    if state != "open":
        return "mended"
    return "named" if predictions.get(case.id) else "open"


class Ward:
    """The cases of a course and their symptoms, which are run once and kept."""

    def __init__(self, course: Course, runner: Runner, cache: Path) -> None:
        self.cases = read_cases(course)
        self._course, self._runner, self._cache = course, runner, cache
        self._turn = asyncio.Semaphore(max(1, (os.cpu_count() or 2) // 2))

    def kept(self, exercise_id: str) -> Symptom | None:
        """A symptom that is known already."""
        with contextlib.suppress(OSError, ValueError, TypeError):
            return Symptom(**json.loads(self._place(exercise_id).read_text(encoding="utf-8")))
        return None

    async def symptom(self, exercise_id: str) -> Symptom:
        """What the broken script shows; it is run where that is not known yet. `Missing` where it lacks a package."""
        need = lacking(self._course, self.cases[exercise_id].exercise)
        if need is not None:
            raise Missing(
                f"The script needs {need.title}, which is not installed: {need.cost}, into {place()}."
            )
        async with self._turn:
            found = self.kept(exercise_id)
            if found is None:
                found = await self._run(self.cases[exercise_id].exercise)
                self._keep(exercise_id, found)
            return found

    async def _run(self, exercise: Exercise) -> Symptom:
        output: list[str] = []
        plots: list[str] = []
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder).resolve() / exercise.file
            path.write_text(exercise.skeleton, encoding="utf-8")
            async with contextlib.aclosing(self._runner.run(path)) as messages:  # type: ignore[type-var]
                async for message in messages:
                    if "out" in message:
                        output.append(message["out"])
                    elif "plot" in message:
                        plots.append(message["plot"])
                    elif message.get("text"):
                        output.append(message["text"])
            return Symptom("".join(output).replace(f"{path.parent}{os.sep}", ""), plots)

    def _place(self, exercise_id: str) -> Path:
        """Where a symptom is kept; another place once the script, Python or what it imports has changed."""
        skeleton = self.cases[exercise_id].exercise.skeleton
        facts = f"{sys.version_info[:3]} {' '.join(_versions(skeleton))}\n{skeleton}"
        return self._cache / f"{exercise_id}-{hashlib.sha256(facts.encode()).hexdigest()[:20]}.json"

    def _keep(self, exercise_id: str, found: Symptom) -> None:
        place = self._place(exercise_id)
        with contextlib.suppress(OSError):  # a disk that is full costs a run, no more
            self._cache.mkdir(parents=True, exist_ok=True)
            for old in self._cache.glob(f"{exercise_id}-*.json"):
                old.unlink(missing_ok=True)
            fresh = place.with_name(f"{place.name}.{os.getpid()}")
            fresh.write_text(json.dumps(asdict(found)), encoding="utf-8")
            fresh.replace(place)


def symptoms_folder() -> Path:
    """Where symptoms are kept, beside the outcomes of wrong variants."""
    from crossent.engine.variants import cache_folder

    return cache_folder().parent / "symptoms"


def _versions(source: str) -> Iterable[str]:
    """The versions of the packages that a script imports."""
    from importlib import metadata

    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    for name in sorted(names):
        with contextlib.suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"
