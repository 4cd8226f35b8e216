"""A figure's session: the learner's functions stay loaded and answer every drag of a handle, a quarter of a second at most."""

from __future__ import annotations

import math
import os
import types
from pathlib import Path
from typing import Any

import numpy as np

from crossent.engine import limits
from crossent.engine.borrowed import Borrowed
from crossent.engine.catalog import Course
from crossent.engine.exercise import Exercise
from crossent.engine.load import Learner, Own, load_at
from crossent.engine.streams import Channel

SECONDS = 0.25  # for the learner's part of one answer, unless the figure says otherwise


class Session:
    """Answers `{"figure", "inputs", "failing"}` until the other side closes."""

    def __init__(
        self, course: Course, own: Own, folder: Path, channel: Channel, learner: Learner | None = None
    ) -> None:
        self._course, self._own, self._channel = course, own, channel
        self._borrowed = Borrowed(course, own, folder, learner)
        self._figures: dict[str, types.ModuleType] = {}

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
        mine = self._borrowed.take(needs)
        answer: dict[str, Any] = {
            "figure": name,
            "yours": None,
            "truth": None,
            "mistake": None,
            "stand_ins": self._borrowed.stand_ins,
            "error": self._borrowed.trouble,
            "passed": not any(e.id in failing for e in needs.values()),
        }
        if hasattr(figure, "prepare"):
            try:
                figure.prepare(dict(inputs))  # what it loads takes none of their time
            except Exception as error:  # nor is it their fault
                said = f"{type(error).__name__}: {str(error)[:120]}"
                answer["error"] = {
                    "title": "It cannot be drawn.",
                    "message": f"What it draws cannot be read ({said}).",
                }
                return answer
        limits.clock(_seconds(figure), lambda _: self._too_slow(answer, figure, needs, request))
        try:
            if answer["error"] is None:  # of a file that does not load nothing is theirs
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
        truth = {key: self._borrowed.own(e, key) for key, e in needs.items()}
        answer["truth"] = jsonable(figure.compute(dict(truth), dict(inputs)))
        for exercise in needs.values():
            variant = failing.get(exercise.id)
            path = exercise.folder / "wrong" / f"{(variant or '').replace('-', '_')}.py"
            if variant and path.is_file():
                module = self._own.run(path)
                wrong = {
                    k: getattr(module, k if k in e.functions else e.name)
                    for k, e in needs.items()
                    if e is exercise
                }
                try:
                    answer["mistake"] = jsonable(figure.compute({**truth, **wrong}, dict(inputs)))
                except Exception:
                    answer["mistake"] = None
                return

    def _figure(self, name: str) -> types.ModuleType:
        if name not in self._figures:
            path = self._course.figures[name] / "figure.py"
            self._figures[name] = load_at(path, f"figure_{name}")
        return self._figures[name]

    def _raised(self, error: BaseException) -> dict[str, str]:
        return self._borrowed.raised(error) or {
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
            "message": f"This figure took more than {_seconds(figure) * 1000:.0f} ms. Is the machine busy, or does a "
            "function of yours loop for long? The course's own curve is shown.",
        }
        answer["yours"] = None
        self._beside(answer, figure, needs, request["inputs"], {})
        self._channel.send({"answer": answer, "n": request.get("n", 0)})
        os._exit(0)


def _seconds(figure: types.ModuleType) -> float:
    return float(getattr(figure, "SECONDS", SECONDS))


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
