"""Whether a wrong answer comes from an earlier function that it calls: with the course's in its place, it would be right."""

from __future__ import annotations

import ast
import functools
import re
import time
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from crossent.engine import limits
from crossent.engine.exercise import Exercise
from crossent.engine.functions import parse
from crossent.engine.load import read_source
from crossent.engine.loading import Loaded
from crossent.engine.report import Finding
from crossent.engine.source import function_text, reached_by

ID = "calls-a-wrong-function"
SHARE = 0.25  # of an exercise's time: a check that took more is not tried again
_SENTENCE_END = re.compile(r"\.(?: (?=[A-Z`])|$)")

Functions = Mapping[str, Callable[..., Any]]
Judge = Callable[[Exercise, Functions, str, str], Finding | None]


@dataclass
class Suspect:
    """A function of the learner's that another of theirs may call."""

    exercise: Exercise
    theirs: Callable[..., Any]
    own: Callable[..., Any]
    module: types.ModuleType
    calls: int = 0

    def stand_in(self) -> Callable[..., Any]:
        """The course's function, its calls counted."""

        @functools.wraps(self.own)
        def call(*args: Any, **kwargs: Any) -> Any:
            self.calls += 1
            return self.own(*args, **kwargs)

        return call


def told(exercise: Exercise, loaded: Loaded, finding: Finding, judge: Judge, began: float) -> Finding:
    """The finding, or one that names the function whose fault it is.

    `judge` says what is wrong with an exercise's functions, or None; `began` is when the check began.
    """
    suspects = list(_suspects(exercise, loaded))
    if not suspects or time.perf_counter() - began > SHARE * exercise.seconds:
        return finding
    late: list[bool] = []

    def ring(_: object) -> None:
        late.append(True)
        limits.clock(0.02, ring)  # what catches every exception goes on with its next call
        raise TimeoutError

    limits.clock(2 * SHARE * exercise.seconds, ring)
    try:
        better = _weighed(exercise, loaded, finding, judge, suspects)
    except TimeoutError:
        return finding
    finally:
        limits.clock(0, lambda _: None)
    return finding if late else better


def _weighed(
    exercise: Exercise, loaded: Loaded, finding: Finding, judge: Judge, suspects: list[Suspect]
) -> Finding:
    def left(replaced: list[Suspect]) -> Finding | None:
        with _in_place(loaded, replaced):
            return judge(exercise, loaded.functions, loaded.text, str(getattr(loaded.module, "__file__", "")))

    rest = left(suspects)
    used = [one for one in suspects if one.calls]
    wrong = {one.exercise.id: (one, why) for one in used for why in [_its_own(one, judge)] if why}
    if not wrong:
        return finding
    if rest is not None:
        one, _ = next(iter(wrong.values()))
        also = f" `{one.exercise.name}`, which it calls, fails its own check: mend {one.exercise.id} first."
        return replace(finding, message=finding.message + also)
    one, why = next((pair for pair in wrong.values() if left([pair[0]]) is None), next(iter(wrong.values())))
    name = one.exercise.name
    there = "" if one.exercise.file == exercise.file else f", in {one.exercise.file},"
    call = function_text(loaded.text, exercise.name).find(rf"\b{name}\b")
    message = (
        f"`{exercise.name}` itself is right: with the course's `{name}` it passes. Your `{name}`{there} fails its own check. "
        f"{_SENTENCE_END.split(why.message)[0]}. Mend {one.exercise.id} first."
    )
    title = f"It is your {name} that is wrong."
    line, mark = call or (None, None)
    return Finding(ID, "error", title, message, line=line, mark=mark)


def _its_own(one: Suspect, judge: Judge) -> Finding | None:
    """What the function's own check says of it."""
    path = Path(str(one.module.__file__))
    functions = {name: getattr(one.module, name, None) for name in one.exercise.functions}
    there = {name: function for name, function in functions.items() if callable(function)}
    return judge(one.exercise, there, read_source(path), str(path)) if there == functions else None


def _suspects(exercise: Exercise, loaded: Loaded) -> Iterator[Suspect]:
    """The learner's functions of other exercises: those of this file that are mentioned, and those of files it imports."""
    learner = loaded.learner
    tree = parse(loaded.text)
    words = _mentioned(reached_by(tree, exercise.name)) if tree else set()
    for other in learner.course.exercises.values():
        here = other.file == exercise.file
        module = loaded.module if here else learner.modules.get(Path(other.file).stem)
        if other.id == exercise.id or other.kind != "write" or module is None:
            continue
        theirs = vars(module).get(other.name)
        code = getattr(theirs, "__code__", None)
        written = code is not None and code.co_filename == module.__file__  # by the learner, not the course
        if theirs is not None and written and (not here or other.name in words):
            yield Suspect(other, theirs, learner.reference(other), module)


def _mentioned(statements: list[ast.stmt]) -> set[str]:
    return {n.id for statement in statements for n in ast.walk(statement) if isinstance(n, ast.Name)}


@contextmanager
def _in_place(loaded: Loaded, replaced: list[Suspect]) -> Iterator[None]:
    """The course's functions stand for some others, wherever those are bound."""
    stand_ins = {id(one.theirs): one.stand_in() for one in replaced}
    modules = {id(m): m for m in [*loaded.learner.modules.values(), loaded.module] if m is not None}
    before = [
        (module, name, value)
        for module in modules.values()
        for name, value in vars(module).items()
        if id(value) in stand_ins
    ]
    try:
        for module, name, value in before:
            setattr(module, name, stand_ins[id(value)])
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)
