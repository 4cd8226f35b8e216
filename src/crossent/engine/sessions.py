"""A figure's session: the learner's functions stay loaded and answer every drag of a handle, a quarter of a second at most."""

from __future__ import annotations

import importlib.util
import math
import os
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from crossent.engine import exceptions, limits
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.load import Learner, Own
from crossent.engine.loading import broken
from crossent.engine.observe import raised_at
from crossent.engine.streams import Channel

SECONDS = 0.25  # for the learner's part of one answer

Functions = dict[str, Callable[..., Any]]


class Session:
    """Answers `{"figure", "inputs", "failing"}` until the other side closes."""

    def __init__(
        self, course: Course, own: Own, folder: Path, channel: Channel, learner: Learner | None = None
    ) -> None:
        self._course, self._own, self._folder, self._channel = course, own, folder, channel
        self._learner = learner
        if learner is None:
            self._learner = Learner(course, folder, own)
            self._learner.install()
        self._figures: dict[str, types.ModuleType] = {}
        self._sources: dict[str, tuple[types.ModuleType | None, str, dict[str, str] | None]] = {}

    def serve(self) -> None:
        """Until there is nobody to answer."""
        self._channel.send({"session": True})
        while (request := self._channel.receive()) is not None:
            self._channel.send({"answer": self.answer(request), "n": request.get("n", 0)})

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """One figure's data: the learner's, and beside it the truth and the mistake where theirs is failing."""
        name, inputs = request["figure"], request["inputs"]
        failing: dict[str, str | None] = request.get("failing", {})
        figure = self._figure(name)
        needs = {key: self._course.exercise(exercise_id) for key, exercise_id in figure.NEEDS.items()}
        answer: dict[str, Any] = {
            "figure": name,
            "yours": None,
            "truth": None,
            "mistake": None,
            "stand_ins": [],
            "error": None,
            "passed": not any(e.id in failing for e in needs.values()),
        }
        mine: Functions = {}
        for key, exercise in needs.items():
            mine[key] = self._function(exercise, answer)
        limits.clock(SECONDS, lambda _: self._too_slow(answer, figure, needs, request))
        try:
            answer["yours"] = jsonable(figure.compute(mine, dict(inputs)))
        except BaseException as error:
            answer["error"] = self._raised(error)
        finally:
            limits.clock(0, lambda _: None)
        if answer["error"] or not answer["passed"]:
            self._beside(answer, figure, needs, inputs, failing)
        if request.get("small") and hasattr(figure, "small") and answer["error"] is None:
            answer["small"] = jsonable(figure.small(mine))
        return answer

    def _beside(
        self,
        answer: dict[str, Any],
        figure: types.ModuleType,
        needs: dict[str, Exercise],
        inputs: dict[str, Any],
        failing: dict[str, str | None],
    ) -> None:
        truth = {key: self._own.functions(e)[e.name] for key, e in needs.items()}
        answer["truth"] = jsonable(figure.compute(dict(truth), dict(inputs)))
        for key, exercise in needs.items():
            variant = failing.get(exercise.id)
            path = exercise.folder / "wrong" / f"{(variant or '').replace('-', '_')}.py"
            if variant and path.is_file():
                wrong = getattr(self._own.run(path), exercise.name)
                try:
                    answer["mistake"] = jsonable(figure.compute({**truth, key: wrong}, dict(inputs)))
                except Exception:
                    answer["mistake"] = None
                return

    def _figure(self, name: str) -> types.ModuleType:
        if name not in self._figures:
            path = self._course.figures[name] / "figure.py"
            spec = importlib.util.spec_from_file_location(f"figure_{name.replace('-', '_')}", path)
            assert spec is not None and spec.loader is not None
            self._figures[name] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(self._figures[name])
        return self._figures[name]

    def _function(self, exercise: Exercise, answer: dict[str, Any]) -> Callable[..., Any]:
        own = self._own.functions(exercise)[exercise.name]
        module, text, trouble = self._source(exercise.file)
        if trouble is not None:
            answer["error"] = answer["error"] or trouble
        from crossent.engine.changes import is_unfinished

        if module is None or is_unfinished(text, exercise.name):
            answer["stand_ins"].append(exercise.id)
            return own
        function = getattr(module, exercise.name, None)
        if not callable(function):
            answer["stand_ins"].append(exercise.id)
            return own
        return function

    def _source(self, file: str) -> tuple[types.ModuleType | None, str, dict[str, str] | None]:
        if file not in self._sources:
            assert self._learner is not None
            path = self._folder / file
            stem = path.stem
            try:
                from crossent.engine.load import read_source

                text = read_source(path) if path.is_file() else ""
                module = self._learner.modules.get(stem)
                if module is None and path.is_file():
                    module = self._learner.load(path, text)
                if module is not None:
                    self._learner.stand_in(file, module, text)
                self._sources[file] = (module, text, None)
            except BaseException as error:
                finding = broken(path, error)
                self._sources[file] = (None, "", {"title": finding.title, "message": finding.message})
        return self._sources[file]

    def _raised(self, error: BaseException) -> dict[str, str]:
        for path in [self._folder / name for name in self._course.files]:
            raised = raised_at(error, str(path))
            if raised.line:
                message = f"{path.name}, line {raised.line}: {raised.kind}: {raised.text[:160]}. {exceptions.words(raised)}"
                return {"title": f"{raised.kind} on line {raised.line}.", "message": message}
        return {
            "title": "It cannot be drawn.",
            "message": f"Your function's result cannot be drawn ({type(error).__name__}: {str(error)[:120]}).",
        }

    def _too_slow(
        self,
        answer: dict[str, Any],
        figure: types.ModuleType,
        needs: dict[str, Exercise],
        request: dict[str, Any],
    ) -> None:
        limits.clock(0, lambda _: None)
        answer["error"] = {
            "title": "Too slow to draw.",
            "message": f"Your functions took more than {SECONDS * 1000:.0f} ms for this figure; the course's own curve is shown.",
        }
        answer["yours"] = None
        self._beside(answer, figure, needs, request["inputs"], {})
        self._channel.send({"answer": answer, "n": request.get("n", 0)})
        os._exit(0)


def jsonable(value: Any) -> Any:
    """Plain JSON data; NumPy becomes lists, and what is not finite a string."""
    if isinstance(value, dict):
        return {str(key): jsonable(item) for key, item in value.items()}
    if isinstance(value, np.ndarray):
        return jsonable(value.tolist())
    if isinstance(value, list | tuple):
        return [jsonable(item) for item in value]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        if math.isfinite(value):
            return value
        return "nan" if value != value else ("inf" if value > 0 else "-inf")
    if value is None or isinstance(value, bool | int | str):
        return value
    if hasattr(value, "__array__"):
        return jsonable(np.asarray(value))
    raise TypeError(f"{type(value).__name__} is neither a number nor a list of numbers")
