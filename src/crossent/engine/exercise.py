"""One exercise, read from its folder. Reads only; running it is the worker's business."""

from __future__ import annotations

import ast
import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

GIB = 1024**3


class CourseError(Exception):
    """The course on disk is not as it should be; the message names the file and the remedy."""


@dataclass(frozen=True)
class Exercise:
    """An exercise: what the learner writes, and the folder that holds its skeleton, checks and hints."""

    id: str
    module_id: str
    number: int  # its place in the module, from 1
    title: str
    functions: tuple[str, ...]
    minutes: int
    kind: str  # "write": a skeleton to fill in; "mend": broken code that runs
    file: str  # the workspace file that it lives in
    track: str  # "" in the first track of a module, which may be its only one
    seconds: float
    memory: int  # bytes that a check may add to the worker's own
    warm: bool  # whether the waiting worker loads the checks ahead
    framework: str  # "" or the package that its worker has loaded ahead, "torch"
    folder: Path

    @property
    def key(self) -> str:
        """What names it among the exercises of all tracks: its id, with its track where that is not the first."""
        return f"{self.id}@{self.track}" if self.track else self.id

    @property
    def name(self) -> str:
        """The function that the exercise is known by."""
        return self.functions[0]

    @cached_property
    def skeleton(self) -> str:
        """The text that the learner starts from."""
        return (self.folder / "skeleton.py").read_text(encoding="utf-8")

    @cached_property
    def solution(self) -> str:
        """The reference, whole."""
        return (self.folder / "solution.py").read_text(encoding="utf-8")

    @cached_property
    def hints(self) -> list[str]:
        """Hints from mild to explicit."""
        text = (self.folder / "hints.md").read_text(encoding="utf-8")
        return [hint.strip() for hint in re.split(r"(?m)^---\s*$", text) if hint.strip()]

    @cached_property
    def parameters(self) -> dict[str, list[str]]:
        """Function name to its parameters as written, defaults included."""
        found = {}
        for node in ast.parse(self.skeleton).body:
            if isinstance(node, ast.FunctionDef) and node.name in self.functions:
                plain = [a.arg for a in node.args.posonlyargs + node.args.args]
                defaults = [ast.unparse(d) for d in node.args.defaults]
                start = len(plain) - len(defaults)
                found[node.name] = [
                    name if i < start else f"{name}={defaults[i - start]}" for i, name in enumerate(plain)
                ]
        return found

    @property
    def signature(self) -> str:
        """For example `area(width, height)`."""
        return f"{self.name}({', '.join(self.parameters.get(self.name, []))})"

    @property
    def wrong(self) -> list[Path]:
        """The wrong variants' files, by name."""
        return sorted((self.folder / "wrong").glob("*.py"))

    @cached_property
    def checks_hash(self) -> str:
        """Changes when the checks do: the check itself or a wrong variant."""
        digest = hashlib.sha256()
        for path in [self.folder / "check.py", *self.wrong]:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        return digest.hexdigest()[:16]


def tracks_of(folder: Path) -> set[str]:
    """The other tracks that share an exercise with the first one: those that its exercise.toml names, as `[tracks.keras]`."""
    return set(tomllib.loads((folder / "exercise.toml").read_text(encoding="utf-8")).get("tracks", {}))


def read_exercise(folder: Path, module_id: str, module_file: str, number: int, track: str = "") -> Exercise:
    """Read one exercise's folder, or raise `CourseError` saying what is amiss."""
    toml = folder / "exercise.toml"
    try:
        data = tomllib.loads(toml.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise CourseError(
            f"{toml}: {error}. Every exercise folder needs a readable exercise.toml."
        ) from error
    try:
        data |= data.get("tracks", {}).get(track, {})
        return Exercise(
            id=data["id"],
            module_id=module_id,
            number=number,
            title=data["title"],
            functions=tuple(data["functions"]),
            minutes=int(data.get("minutes", 5)),
            kind=data.get("kind", "write"),
            file=data.get("file", module_file),
            track=data.get("track", track),
            seconds=float(data.get("seconds", 2)),
            memory=int(data.get("memory_gb", 2) * GIB),
            warm=bool(data.get("warm", True)),
            framework=data.get("framework", ""),
            folder=folder,
        )
    except KeyError as error:
        raise CourseError(f"{toml}: the key {error} is missing; add it.") from error
