"""`hint`, `solution` and `reset`: help with one exercise."""

from __future__ import annotations

import asyncio
import re
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby

from crossent.engine.exercise import Exercise
from crossent.engine.study import Locked, Study
from crossent.terminal.paper import Paper
from crossent.terminal.places import find_exercise, open_course, open_desk, shown
from crossent.terminal.problems import FINE, NOT_PASSED


@contextmanager
def _study(exercise_id: str | None, workspace: str | None) -> Iterator[tuple[Study, Exercise, Paper]]:
    """The study, not started, since nothing is to run; and the exercise, by default the one at hand."""
    from crossent.engine.runner import Runner

    course = open_course()
    if exercise_id is not None:
        exercise_id = find_exercise(course, exercise_id).id
    desk = open_desk(workspace, course)
    try:
        paper = Paper()
        for notice in desk.notices:
            paper.say(notice)
        study = Study(course, desk.workspace, desk.progress, Runner(course))
        exercise = course.exercise(exercise_id or study.current())
        study.fetch(exercise.id)
        yield study, exercise, paper
    finally:
        desk.close()


def hint(exercise_id: str | None, workspace: str | None) -> int:
    """One more hint, below those shown before."""
    with _study(exercise_id, workspace) as (study, exercise, paper):
        if exercise_id is None and study.progress.state(exercise.id).state != "open":
            exercise = study.course.exercise(study.next_open(after=exercise.id) or exercise.id)
        before = len(study.hints(exercise.id))
        hints = study.hint(exercise.id)
        show_hints(paper, exercise, hints)
        if before == len(hints):
            paper.line()
            paper.say(f"These are all the hints. `crossent solution {exercise.id}` shows the solution.")
    return FINE


def show_hints(paper: Paper, exercise: Exercise, hints: list[str]) -> None:
    """Hints with their numbers."""
    for number, text in enumerate(hints, start=1):
        if number > 1:
            paper.line()
        paper.title(f"Hint {number} of {len(exercise.hints)} for {exercise.signature}")
        paper.markdown(text, 2)


def solution(exercise_id: str | None, workspace: str | None) -> int:
    """The reference, with its reasons in its comments."""
    with _study(exercise_id, workspace) as (study, exercise, paper):
        try:
            found = study.solution(exercise.id)
        except Locked as locked:
            paper.say(f"{locked} `crossent hint {exercise.id}` shows the next one.")
            return NOT_PASSED
        show_solution(paper, exercise, found["solution"])
    return FINE


def show_solution(paper: Paper, exercise: Exercise, source: str) -> None:
    """The reference; its comments are its reasons."""
    paper.title(f"Solution of {exercise.id}")
    paper.line()
    paper.code(narrowed(source, paper.console.width - 2))


def narrowed(source: str, width: int) -> str:
    """The source with its comments wrapped to a width; code stays as it is."""
    lines: list[str] = []
    for comment, group in groupby(source.splitlines(), _comment):
        block = list(group)
        if comment and any(len(line) > width for line in block):
            words = " ".join(line.strip()[1:].strip() for line in block)
            head = comment
            block = textwrap.wrap(
                words,
                width,
                initial_indent=head,
                subsequent_indent=head,
                break_long_words=False,
                break_on_hyphens=False,
            )
        lines += block
    return "\n".join(lines)


def _comment(line: str) -> str:
    """The beginning of a line that is a comment, up to its first word; "" of other lines."""
    found = re.match(r"\s*# ", line)
    return found.group() if found else ""


def reset(exercise_id: str, yes: bool, again: bool, workspace: str | None) -> int:
    """Put the exercise's functions back."""
    with _study(exercise_id, workspace) as (study, exercise, paper):
        names = " and ".join(f"`{name}`" for name in exercise.functions)
        missing = not (study.workspace.path / exercise.file).exists()
        if not yes and sys.stdin.isatty():
            paper.say(
                f"{exercise.file} is not there. It is made anew, with every exercise at its start."
                if missing
                else f"{names} in {exercise.file} goes back to its start; the file as it is now is kept as a backup."
            )
            try:
                answer = input("Reset? [y/N] ")
            except EOFError:
                answer = ""
            if answer.strip().lower() not in ("y", "yes"):
                paper.say("Nothing was changed.")
                return NOT_PASSED
        kept = asyncio.run(study.try_again(exercise.id) if again else study.reset(exercise.id))
        paper.say(
            f"{exercise.file} was not there. It is made anew, with every exercise at its start."
            if missing
            else f"{names} in {exercise.file} is back at its start."
        )
        if kept is not None:
            paper.line(f"The file as it was: {shown(kept)}")
        if not again and study.progress.state(exercise.id).how:
            paper.say(
                f"{exercise.id} stays solved in your progress. `crossent reset {exercise.id} --again` closes its hints, too, and "
                "lets you win it once more."
            )
    return FINE
