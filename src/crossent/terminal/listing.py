"""`exercises` and `progress`: what there is, and how far the learner has come."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from crossent.terminal.places import open_course, open_desk, shown, workspace_path
from crossent.terminal.problems import FINE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crossent.engine.catalog import Course, Module
    from crossent.engine.exercise import Exercise


def exercises(as_json: bool, workspace: str | None) -> int:
    """List the course's exercises, and how each stands in the workspace, if there is one."""
    course = open_course()
    standing = _standing(course, workspace)
    if as_json:
        listed = [
            {
                "id": exercise.id,
                "module": exercise.module_id,
                "title": exercise.title,
                "functions": list(exercise.functions),
                "track": _track(module, exercise),
                **({} if workspace is None else {"state": standing.get(exercise.key, "open")}),
            }
            for module in course.modules
            for exercise in module.everything
        ]
        sys.stdout.write(json.dumps(listed) + "\n")
        return FINE
    from crossent.terminal.paper import Paper

    def rows(those: Iterable[Exercise]) -> list[list[str]]:
        return [[e.id, named(e), *([HOW[standing.get(e.key, "open")]] if standing else [])] for e in those]

    paper = Paper()
    first = True
    for module in course.modules:
        if not module.exercises:
            continue
        if not first:
            paper.line()
        first = False
        paper.title(f"{module.id}  {module.title}  ({', '.join(module.files)})")
        paper.columns(rows(e for e in module.everything if not e.track))
        for track in module.tracks[1:]:
            paper.line()
            paper.title(f"{module.id}  {module.title}  ({track.title}: {track.file})")
            paper.columns(rows(e for e in module.everything if e.track == track.key))
    if standing or workspace is not None:
        paper.line()
        where = shown(workspace_path(workspace))
        paper.line(
            f"Workspace: {where}" if standing else f"There is no workspace in {where} yet: all are open."
        )
    return FINE


def _standing(course: Course, workspace: str | None) -> dict[str, str]:
    """How the exercises of all tracks stand, by key; empty where there is no workspace, which is not made here."""
    from crossent.engine.progress import Progress, State
    from crossent.engine.workspace import Workspace

    path = Workspace(workspace_path(workspace), course).progress_path
    if not path.exists():
        return {}
    progress = Progress(path)
    try:
        found: dict[str, str] = {}
        for track in {exercise.track for exercise in course.everything.values()}:
            progress.track_of = lambda _, track=track: track  # type: ignore[misc]
            states = progress.states()
            theirs = [exercise for exercise in course.everything.values() if exercise.track == track]
            found |= {exercise.key: states.get(exercise.id, State()).state for exercise in theirs}
        return found
    finally:
        progress.close()


def _track(module: Module, exercise: Exercise) -> str | None:
    """The track that an exercise belongs to; None where that makes no difference."""
    first = module.tracks[0] if module.tracks else None
    return exercise.track or (first.key if first and exercise.file == first.file else None)


HOW = {
    "open": "open",
    "alone": "solved alone",
    "hints": "solved with hints",
    "solution": "solved after the solution",
}
LAST = {"failed": "last check failed", "broken": "file is broken", "timeout": "ran out of time"}


def named(exercise: Exercise) -> str:
    """What to call it: a clinic by its title, since others have functions of that name too."""
    return exercise.title if exercise.kind == "mend" else exercise.signature


def progress(workspace: str | None) -> int:
    """Show every exercise with how it stands, and the one to go on with."""
    desk = open_desk(workspace)
    try:
        from crossent.terminal.paper import Paper

        paper = Paper()
        for notice in desk.notices:
            paper.say(notice)
        from crossent.engine.tracks import complete

        states = desk.progress.states()
        ready = complete(desk.course, desk.progress)
        open_ones = []
        for module in desk.course.modules:
            rows = []
            for exercise in module.exercises:
                state = states.get(exercise.id)
                how = state.state if state else "open"
                if how == "open" and module.id not in ready:
                    open_ones.append(exercise)
                last = LAST.get(state.status or "", "") if state else ""
                rows.append([exercise.id, named(exercise), HOW[how] + (f", {last}" if last else "")])
            if rows:
                ways = [track.title for track in module.tracks if track.key == module.track]
                if module.id in ready and ready[module.id] not in ways:
                    ways = [f"{ways[0]}; complete in {ready[module.id]}"]
                paper.title(f"{module.id}  {module.title}" + "".join(f"  ({title})" for title in ways))
                paper.columns(rows)
                paper.line()
        total, won = (
            len(desk.course.exercises),
            [i for i in desk.course.exercises if i in states and states[i].how],
        )
        paper.say(f"{len(won)} of {total} exercises solved.")
        if open_ones:
            desk.workspace.fetch(open_ones[0].file)
            paper.say(f"Next: {open_ones[0].id}, {named(open_ones[0])} in {open_ones[0].file}.")
        paper.line(f"Workspace: {shown(desk.workspace.path)}")
    finally:
        desk.close()
    return FINE
