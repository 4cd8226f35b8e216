"""The learner's functions, one by one, for figures and training runs; the course's own where theirs is not written yet."""

from __future__ import annotations

import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crossent.engine import exceptions
from crossent.engine.catalog import Course
from crossent.engine.changes import is_unfinished
from crossent.engine.exercise import Exercise
from crossent.engine.load import Learner, Own, read_source
from crossent.engine.loading import broken
from crossent.engine.observe import raised_at

Function = Callable[..., Any]
Trouble = dict[str, str]  # {"title", "message"}


class Borrowed:
    """Functions from the files of one folder, loaded when first asked for."""

    def __init__(self, course: Course, own: Own, folder: Path, learner: Learner | None = None) -> None:
        self._course, self._own, self._folder = course, own, folder
        self._learner = learner or Learner(course, folder, own)
        if learner is None:
            self._learner.install()
        self._sources: dict[str, tuple[types.ModuleType | None, str, Trouble | None]] = {}
        self.stand_ins: list[str] = []  # exercises whose function is the course's own
        self.trouble: Trouble | None = None  # why a file does not load

    def own(self, exercise: Exercise, name: str = "") -> Function:
        """The course's function; `name` says which one where an exercise has several."""
        return self._own.functions(exercise)[name if name in exercise.functions else exercise.name]

    def function(self, exercise: Exercise, name: str = "") -> Function:
        """The learner's function; a stand-in is noted, and so is a file that does not load."""
        name = name if name in exercise.functions else exercise.name
        module, text, trouble = self._source(exercise.file)
        self.trouble = self.trouble or trouble
        theirs: dict[str, Any] = {n: getattr(module, n, None) for n in exercise.functions}
        # those of one exercise belong together: one that stands in for half of them would not fit the other half
        if module is None or any(is_unfinished(text, n) or not callable(theirs[n]) for n in theirs):
            if exercise.id not in self.stand_ins:
                self.stand_ins.append(exercise.id)
            return self.own(exercise, name)
        found: Function = theirs[name]
        return found

    def take(self, needs: dict[str, Exercise]) -> dict[str, Function]:
        """The functions of several exercises, by the names that they are asked for under; the notes begin anew."""
        self.stand_ins, self.trouble = [], None
        return {name: self.function(exercise, name) for name, exercise in needs.items()}

    def _source(self, file: str) -> tuple[types.ModuleType | None, str, Trouble | None]:
        if file not in self._sources:
            path = self._folder / file
            try:
                text = read_source(path) if path.is_file() else ""
                module = self._learner.modules.get(path.stem)
                if module is None and path.is_file():
                    module = self._learner.load(path, text)
                if module is not None:
                    self._learner.stand_in(file, module, text)
                self._sources[file] = (module, text, None)
            except BaseException as error:
                finding = broken(path, error)
                self._sources[file] = (None, "", {"title": finding.title, "message": finding.message})
        return self._sources[file]

    def raised(self, error: BaseException) -> Trouble | None:
        """What to say of an exception that passed through one of the learner's files; None where it did not."""
        for path in [self._folder / name for name in self._course.files]:
            raised = raised_at(error, str(path))
            if raised.line:
                said = f"{raised.kind}: {raised.text[:160]}".rstrip(": ")
                message = f"{path.name}, line {raised.line}: {said}. {exceptions.words(raised)}"
                return {"title": f"{raised.kind} on line {raised.line}.", "message": message}
        return None
