"""Loads Python files from their text: the learner's, and the course's own. Never reads or writes bytecode.

A learner's file may import the course's modules by name. Beside a workspace that is the learner's own file; where that is
missing, does not load or is unfinished, the course's own functions stand in, and `notes` says so. Solutions and wrong
variants always see the course's own.
"""

from __future__ import annotations

import builtins
import functools
import importlib.util
import re
import sys
import tokenize
import types
from collections.abc import Callable, Mapping, Sequence
from importlib.abc import Loader
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

from crossent.engine.catalog import Course
from crossent.engine.changes import is_unfinished
from crossent.engine.exercise import Exercise


def read_source(path: Path) -> str:
    """A Python file's text by its own encoding; `SyntaxError` or `UnicodeDecodeError` where that cannot be read."""
    with tokenize.open(path) as stream:
        return stream.read()


def execute(path: Path, text: str, module: types.ModuleType) -> None:
    """Compile the text as that file and run it in the module."""
    exec(compile(text, str(path), "exec", dont_inherit=True), vars(module))


def load_at(path: Path, name: str) -> types.ModuleType:
    """A file of the course's (a check, a figure, a training run) as a module of that name, apart from any package."""
    spec = importlib.util.spec_from_file_location(re.sub(r"\W", "_", name), path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


class Own:
    """The course's own modules, put together from the solutions of their exercises."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._modules: dict[str, types.ModuleType] = {}
        self.stems = {Path(name).stem: name for name in course.files}

    def module(self, stem: str) -> types.ModuleType:
        """The course's own `m1_information`, for example."""
        if stem not in self._modules:
            module = self._modules[stem] = self._blank(stem)
            for exercise in self._course.files[self.stems[stem]]:
                path = exercise.folder / "solution.py"
                execute(path, exercise.solution, module)
        return self._modules[stem]

    def functions(self, exercise: Exercise) -> dict[str, Callable[..., Any]]:
        """The reference functions of one exercise."""
        module = self.module(Path(exercise.file).stem)
        return {name: getattr(module, name) for name in exercise.functions}

    def run(self, path: Path) -> types.ModuleType:
        """Run a file of the course's (a wrong variant, say), its imports resolved to the course's own."""
        module = self._blank(f"course_{path.stem}")
        execute(path, path.read_text(encoding="utf-8"), module)
        return module

    def _blank(self, name: str) -> types.ModuleType:
        module = types.ModuleType(name)
        module.__dict__["__builtins__"] = {**vars(builtins), "__import__": self._import}
        return module

    def _import(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> types.ModuleType:
        if level == 0 and name in self.stems:
            return self.module(name)
        return builtins.__import__(name, globals, locals, fromlist, level)


class Learner:
    """The learner's files in one folder, imported from source."""

    def __init__(self, course: Course, folder: Path, own: Own) -> None:
        self.course, self._folder, self._own = course, folder, own
        self.notes: list[str] = []
        self.modules: dict[str, types.ModuleType] = {}

    def install(self) -> None:
        """From now on `import m1_information` finds the learner's, and files beside it are found last."""
        sys.meta_path.insert(0, _Finder(self, course_only=True))
        sys.meta_path.append(_Finder(self, course_only=False))

    def load(self, path: Path, text: str) -> types.ModuleType:
        """Run a file; exceptions pass through."""
        stem = path.stem
        known = stem in self._own.stems and path.parent == self._folder
        module = types.ModuleType(stem if known else "learner_file")
        module.__file__ = str(path)
        sys.modules[module.__name__] = module
        if known:
            self.modules[stem] = module
        execute(path, text, module)
        return module

    def imported(self, stem: str) -> types.ModuleType:
        """The learner's module of that name with the course's functions in place of unfinished ones."""
        if stem in self.modules:
            return self.modules[stem]
        name = self._own.stems[stem]
        path = self._folder / name
        if not path.is_file():
            return self._own.module(stem)
        try:
            text = read_source(path)
            module = self.load(path, text)
        except Exception as error:
            self.modules[stem] = self._own.module(stem)
            line = getattr(error, "lineno", None)
            where = f" (line {line})" if line else ""
            self.notes.append(
                f"{name} does not load, {type(error).__name__}{where}: the course's own functions stand in for it."
            )
            return self.modules[stem]
        self.stand_in(name, module, text)
        return module

    def stand_in(self, name: str, module: types.ModuleType, text: str) -> None:
        """Put the course's functions in place of those not written yet."""
        for exercise in self.course.files.get(name, ()):
            for function in exercise.functions:
                if exercise.kind == "write" and is_unfinished(text, function):
                    setattr(module, function, self._noting(name, self._own.functions(exercise)[function]))

    def reference(self, exercise: Exercise) -> Callable[..., Any]:
        """The course's own function of an exercise."""
        return self._own.functions(exercise)[exercise.name]

    def _noting(self, file: str, own: Callable[..., Any]) -> Callable[..., Any]:
        """The course's function; its first call is told."""
        note = f"`{own.__name__}` in {file} is not written yet: the course's own stands in."

        @functools.wraps(own)
        def stand_in(*args: Any, **kwargs: Any) -> Any:
            if note not in self.notes:
                self.notes.append(note)
            return own(*args, **kwargs)

        return stand_in

    def find(self, name: str, course_only: bool) -> ModuleSpec | None:
        """A spec for one of the learner's modules, or None."""
        if name in self._own.stems:
            return ModuleSpec(name, _FromLearner(self)) if course_only else None
        path = self._folder / f"{name}.py"
        if course_only or not re.fullmatch(r"\w+", name) or not path.is_file():
            return None
        return importlib.util.spec_from_loader(name, _FromText(path), origin=str(path))


class _Finder:
    def __init__(self, learner: Learner, course_only: bool) -> None:
        self._learner, self._course_only = learner, course_only

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Part of the import protocol."""
        return self._learner.find(name, self._course_only)


class _FromLearner(Loader):
    def __init__(self, learner: Learner) -> None:
        self._learner = learner

    def create_module(self, spec: ModuleSpec) -> types.ModuleType:
        """Loads at once: half-imported modules that import each other see what there is so far."""
        return self._learner.imported(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Nothing is left to do."""


class _FromText(Loader):
    def __init__(self, path: Path) -> None:
        self._path = path

    def create_module(self, spec: ModuleSpec) -> None:
        """The ordinary module will do."""

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the text as it is on disk now."""
        module.__file__ = str(self._path)
        execute(self._path, read_source(self._path), module)
