"""What templates see of a study at one moment: plain dictionaries of modules, exercises and reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossent.engine.catalog import Module
    from crossent.engine.exercise import Exercise
    from crossent.engine.study import Study
    from crossent.engine.track import Track

SCRATCH = "scratch.py"
OPEN = {"state": "open", "status": None, "hints": 0, "solution_open": False, "attempts": 0, "stale": False}


class View:
    """A study as it stands now; asks it once for what every exercise needs."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.course = study.course
        self.states: Mapping[str, Mapping[str, Any]] = study.states()
        self.predictions: Mapping[str, str] = study.predictions()
        self.at_hand = study.current()
        self.complete: Mapping[str, str] = study.complete()

    def modules(self) -> list[dict[str, Any]]:
        """All modules in order."""
        return [self._module(module) for module in self.course.modules]

    def current(self) -> dict[str, Any] | None:
        """The exercise to continue with, its module beside it; None once everything is solved.

        Who has only looked round begins at the beginning.
        """
        exercise = self.course.exercises[self.at_hand]
        if not self._is_open(exercise) or not self.touched():
            ahead = [e for e in self.course.exercises.values() if e.module_id not in self.complete]
            found = next(filter(self._is_open, ahead), None)
            if found is None:
                return None
            exercise = found
        module = self.course.module(exercise.module_id)
        brief = {"id": module.id, "number": module.number, "title": module.title}
        return {**self.exercise(exercise), "module": brief}

    def _is_open(self, exercise: Exercise) -> bool:
        return bool(self.states.get(exercise.id, OPEN)["state"] == "open")

    def touched(self) -> bool:
        """Whether the learner has done anything yet; the check of a text as it began is not their doing."""
        return bool(self.predictions) or any(map(self._tried, self.course.exercises.values()))

    def _tried(self, exercise: Exercise) -> bool:
        state = self.states.get(exercise.id, OPEN)
        if state["attempts"] > 1 or state["hints"] or state["state"] != "open":
            return True
        as_it_began = (None, "failed" if exercise.kind == "mend" else "unfinished")
        return bool(state["attempts"]) and state["status"] not in as_it_began

    def _module(self, module: Module) -> dict[str, Any]:
        exercises = [self.exercise(exercise) for exercise in module.exercises]
        return {
            "id": module.id,
            "number": module.number,
            "title": module.title,
            "aim": module.aim,
            "minutes": module.minutes,
            "files": module.files,
            "exercises": exercises,
            "done": sum(exercise["state"] != "open" for exercise in exercises),
            "total": len(exercises),
            "complete": self.complete.get(module.id, ""),  # on this track or another
            "drawing": None,
            "score": "",
            "questions": 0 if module.exercises else _questions(module.folder / "lesson.md"),
        }

    def tracks(self, module: Module) -> list[dict[str, Any]]:
        """A module's tracks."""
        return [self.track(track, module) for track in module.tracks]

    def track(self, track: Track, module: Module) -> dict[str, Any]:
        """A track of a module: whether it is chosen, and what it needs that is not there."""
        from crossent.engine.installing import is_there, place

        missing = track.need if track.need is not None and not is_there(track.need) else None
        return {
            "key": track.key,
            "title": track.title,
            "file": track.file,
            "chosen": track.key == module.track,
            "missing": {"title": missing.title, "cost": missing.cost, "place": place()} if missing else None,
        }

    def exercise(self, exercise: Exercise) -> dict[str, Any]:
        """One exercise and how it stands."""
        signature = exercise.signature
        inside = signature[signature.find("(") + 1 : signature.rfind(")")]
        return {
            "id": exercise.id,
            "name": exercise.name,
            "signature": signature,
            "parameters": inside.split(", ") if inside else [],
            "title": exercise.title,
            "minutes": exercise.minutes,
            "kind": exercise.kind,
            "file": exercise.file,
            "number": exercise.number,
            "module_id": exercise.module_id,
            "anchor": anchor(exercise.id),
            "hints_total": len(exercise.hints),
            **OPEN,
            **self.states.get(exercise.id, {}),
        }

    def report(self, exercise: Exercise | None) -> dict[str, Any] | None:
        """The latest report on an exercise, with the number it was published under."""
        report = self.study.latest(exercise.id) if exercise else None
        if exercise is None or report is None:
            return None
        return {**report.to_dict(), "number": self.study.report_number(exercise.id)}

    def beside(self, exercises: Iterable[Exercise]) -> Exercise | None:
        """The exercise beside a page: the one at hand, else the first that is open, else the last."""
        offered = list(exercises)
        mine = [exercise for exercise in offered if exercise.id == self.at_hand]
        mine += [e for e in offered if self.states.get(e.id, OPEN)["state"] == "open"]
        mine += offered[-1:]
        return mine[0] if mine else None

    def library(self) -> list[dict[str, Any]]:
        """The functions that the learner has written, by file."""
        files: dict[str, list[dict[str, Any]]] = {}
        keep = ("signature", "parameters", "name", "state", "status", "stale", "id", "anchor")
        for exercise in self.course.exercises.values():
            if exercise.kind == "mend" or self.states.get(exercise.id, OPEN)["state"] == "open":
                continue
            item = self.exercise(exercise)
            function = {key: item[key] for key in keep} | {"module": exercise.module_id}
            files.setdefault(exercise.file, []).append(function)
        return [{"file": name, "functions": functions} for name, functions in files.items()]

    def files(self, module: Module) -> list[dict[str, Any]]:
        """The workspace files that a module's page offers."""
        files: dict[str, list[str]] = {}
        for exercise in module.exercises:
            files.setdefault(exercise.file, []).append(exercise.id)
        listed: list[dict[str, Any]] = [{"name": name, "exercises": ids} for name, ids in files.items()]
        return [*listed, {"name": SCRATCH, "exercises": []}]

    def file(self, exercise: Exercise | None) -> dict[str, str] | None:
        """The text that an exercise lives in, or None where it cannot be read."""
        if exercise is None:
            return None
        from crossent.engine.textfile import WorkspaceError

        try:
            text, digest = self.study.file(exercise.file)
        except (OSError, ValueError, WorkspaceError):
            return None
        return {"name": exercise.file, "text": text, "hash": digest}


def _questions(lesson: Path) -> int:
    """How many self-test questions a lesson asks, without reading it whole."""
    return len(re.findall(r"(?m)^:::\s*check\b", lesson.read_text(encoding="utf-8")))


def anchor(exercise_id: str) -> str:
    """Where on its lesson's page an exercise stands: `cross_entropy` for `m1.cross_entropy`."""
    return exercise_id.partition(".")[2] or exercise_id


def first(report: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The finding that the learner is told first."""
    return report["findings"][0] if report and report["findings"] else None


def short(path: Path) -> str:
    """A path as a person writes it, with ~ for the home folder."""
    try:
        return str(Path("~") / path.resolve().relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(path)
