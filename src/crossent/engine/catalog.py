"""Finds a course's modules, exercises and figures by their folders. Nothing is registered anywhere."""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from crossent.engine.exercise import CourseError, Exercise, read_exercise, tracks_of
from crossent.engine.track import Track, read_tracks


@dataclass(frozen=True)
class Module:
    """A chapter: its lesson, its file in the workspace, its exercises in order."""

    id: str
    order: int
    number: str  # as shown: "1", "Final", "" for the primer
    title: str
    aim: str
    minutes: int
    file: str | None
    header: str
    drawing: str | None
    exercises: tuple[Exercise, ...]  # of the track that is chosen
    folder: Path
    tracks: tuple[Track, ...] = ()  # where there is a choice
    track: str = ""  # the one that is chosen
    everything: tuple[Exercise, ...] = ()  # of all tracks

    @property
    def lesson(self) -> Path:
        """The lesson's text."""
        return self.folder / "lesson.md"

    @property
    def files(self) -> list[str]:
        """The files that its functions are written in, the module's own first; broken scripts are not among them."""
        written = [exercise.file for exercise in self.exercises if exercise.kind != "mend"]
        return list(dict.fromkeys([self.file, *written] if self.file else written))


def near(word: str, ids: Iterable[str]) -> str:
    """What to say of the ids that somebody may have meant, by the whole of them or by what stands behind the dot."""
    import difflib

    names = {name: i for i in ids for name in (i.rpartition("clinic_")[2], i.rpartition(".")[2], i)}
    found = dict.fromkeys(names[name] for name in difflib.get_close_matches(word, names, n=3, cutoff=0.7))
    return f" Near it: {', '.join(found)}." if found else ""


class Course:
    """Everything under one folder that holds `course.toml`."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        try:
            self._settings = tomllib.loads((self.root / "course.toml").read_text(encoding="utf-8"))
        except OSError as error:
            raise CourseError(
                f"There is no course in {self.root}: course.toml cannot be read ({error})."
            ) from error
        self.title: str = self._settings["title"]
        self._chosen: dict[str, str] = {}

    def choose(self, module_id: str, track: str) -> Module:
        """From now on the module is this track of it; `KeyError` where there is none of that name."""
        module = self.module(module_id)
        if track not in [each.key for each in module.tracks]:
            ways = ", ".join(each.key for each in module.tracks) or "only one way"
            raise KeyError(f"{module.title} has no track {track!r}; there is {ways}.")
        self._chosen[module_id] = track
        for name in ("modules", "exercises", "offered"):
            self.__dict__.pop(name, None)
        return self.module(module_id)

    def on(self, module_id: str, track: str) -> Module:
        """How a module is on a track, whichever is chosen."""
        return _on(next(module for module in self._modules if module.id == module_id), track)

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        """The modules in order, each on the track that was chosen."""
        return tuple(_on(module, self._chosen.get(module.id, module.track)) for module in self._modules)

    @cached_property
    def _modules(self) -> tuple[Module, ...]:
        found = [_read_module(toml) for toml in self.root.glob("*/module.toml")]
        modules = tuple(sorted(found, key=lambda module: (module.order, module.id)))
        ids = [e.key for m in modules for e in m.everything] + [m.id for m in modules]
        twice = sorted({i for i in ids if ids.count(i) > 1})
        if twice:
            raise CourseError(f"These ids are used more than once: {', '.join(twice)}. Ids must be unique.")
        return modules

    @cached_property
    def exercises(self) -> dict[str, Exercise]:
        """All exercises in order, by id, each on the track that was chosen."""
        return {exercise.id: exercise for module in self.modules for exercise in module.exercises}

    @cached_property
    def offered(self) -> dict[str, Exercise]:
        """The same and, behind those of its module, what only a track that is not chosen has."""
        found: dict[str, Exercise] = {}
        for module in self.modules:
            found |= {exercise.id: exercise for exercise in module.exercises}
            for exercise in module.everything:
                found.setdefault(exercise.id, exercise)
        return found

    @cached_property
    def everything(self) -> dict[str, Exercise]:
        """The exercises of all tracks, by key."""
        return {exercise.key: exercise for module in self._modules for exercise in module.everything}

    def module(self, module_id: str) -> Module:
        """The module of that id, or `KeyError` with the ids there are."""
        for module in self.modules:
            if module.id == module_id:
                return module
        raise KeyError(
            f"There is no module {module_id!r}; there are {', '.join(m.id for m in self.modules)}."
        )

    def exercise(self, exercise_id: str) -> Exercise:
        """The exercise of that id, on the chosen track where that has it, or of that key; else `KeyError` with the nearest ids."""
        try:
            return self.offered.get(exercise_id) or self.everything[exercise_id]
        except KeyError:
            raise KeyError(
                f"There is no exercise {exercise_id!r}.{near(exercise_id, self.exercises)} "
                "`crossent exercises` lists them all."
            ) from None

    @cached_property
    def figures(self) -> dict[str, Path]:
        """Figure name to its folder."""
        root = (self.root / self._settings.get("figures", "figures")).resolve()
        return {path.parent.name: path.parent for path in sorted(root.glob("*/figure.py"))}

    @cached_property
    def values(self) -> Mapping[str, Any]:
        """The names that lessons may compute with."""
        name = self._settings.get("values")
        return vars(importlib.import_module(name)) if name else {}

    @cached_property
    def files(self) -> dict[str, tuple[Exercise, ...]]:
        """Workspace file name to the exercises that live in it, of all tracks."""
        files: dict[str, tuple[Exercise, ...]] = {}
        for exercise in self.everything.values():
            files[exercise.file] = (*files.get(exercise.file, ()), exercise)
        return files


def _read_module(toml: Path) -> Module:
    folder = toml.parent
    try:
        data = tomllib.loads(toml.read_text(encoding="utf-8"))
        folders = sorted(path.parent for path in folder.glob("exercises/*/exercise.toml"))
        exercises = tuple(
            read_exercise(path, data["id"], data.get("file", ""), number)
            for number, path in enumerate(folders, start=1)
        )
        tracks = read_tracks(data)
        others = tuple(
            read_exercise(path, data["id"], track.file, 0, track.key)
            for track in tracks[1:]
            for path in _folders_of(track.key, folder, folders)
        )
        there = {exercise.track for exercise in others}
        tracks = tuple(track for n, track in enumerate(tracks) if not n or track.key in there)
        return Module(
            id=data["id"],
            order=int(data["order"]),
            number=str(data.get("number", data["order"] or "")),
            title=data["title"],
            aim=data["aim"],
            minutes=int(data["minutes"]),
            file=data.get("file"),
            header=data.get("header", ""),
            drawing=data.get("drawing"),
            exercises=exercises,
            folder=folder,
            tracks=tracks if len(tracks) > 1 else (),
            track=tracks[0].key if len(tracks) > 1 else "",
            everything=(*exercises, *others),
        )
    except (KeyError, tomllib.TOMLDecodeError) as error:
        raise CourseError(
            f"{toml}: {error}. A module.toml needs id, order, title, aim and minutes."
        ) from error


def _folders_of(key: str, module: Path, first: list[Path]) -> list[Path]:
    """The folders of a track's exercises, in order: its own, and those of the first track that it shares."""
    own = [path.parent for path in module.glob(f"{key}/*/exercise.toml")]
    return sorted([*own, *[path for path in first if key in tracks_of(path)]], key=lambda path: path.name)


def _on(module: Module, key: str) -> Module:
    """The module on another track: that track's exercises in the places of the first one's, and what all share."""
    if key == module.track:
        return module
    [track] = [track for track in module.tracks if track.key == key]
    theirs = {exercise.id: exercise for exercise in module.everything if exercise.track == key}
    taken = [
        theirs.pop(exercise.id, exercise)
        for exercise in module.exercises
        if exercise.id in theirs or exercise.file != module.file
    ]
    exercises = [replace(e, number=n) for n, e in enumerate([*taken, *theirs.values()], start=1)]
    return replace(module, exercises=tuple(exercises), track=key, file=track.file, header=track.header)
