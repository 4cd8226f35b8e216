"""`check` and `audit`: files against an exercise, the workspace against the course, the course against itself."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from crossent.terminal.places import Desk, find_exercise, find_exercises, open_course, open_desk, track_of
from crossent.terminal.problems import FINE, NOT_PASSED, WrongCall

if TYPE_CHECKING:
    from crossent.engine.catalog import Course
    from crossent.engine.exercise import Exercise
    from crossent.engine.report import Report
    from crossent.engine.runner import Runner

TRACKS = ("torch", "keras")


def check(
    exercise_id: str | None, files: list[str], as_json: bool, track: str | None, workspace: str | None
) -> int:
    """Check files apart from any workspace or, where none is given, the workspace's own."""
    if as_json and not files:
        raise WrongCall("--json needs a FILE: `crossent check EXERCISE FILE... --json`.")
    course = open_course()
    known = dict.fromkeys([*TRACKS, *(t.key for module in course.modules for t in module.tracks)])
    if track is not None and track not in known:
        raise WrongCall(f"There is no track {track!r}; there are {' and '.join(known)}.")
    if exercise_id is not None and files:
        exercise = find_exercise(course, exercise_id, track, strict=as_json)
        exercises = [exercise if track else track_of(course, exercise, Path(name)) for name in files]
        return asyncio.run(_check_files(course, exercises, files, as_json))

    def wanted() -> list[Exercise]:
        if exercise_id is None:
            return list(course.exercises.values())
        return find_exercises(course, exercise_id, track)

    wanted()  # a wrong call is told before a workspace is made
    desk = open_desk(workspace, course)
    try:
        return asyncio.run(_check_workspace(desk, wanted()))
    finally:
        desk.close()


async def _check_files(course: Course, exercises: list[Exercise], files: list[str], as_json: bool) -> int:
    from crossent.engine.runner import Runner

    status = FINE
    runner = Runner(course)
    await runner.start()
    try:
        if len(files) > 1:
            for exercise in {exercise.key: exercise for exercise in exercises}.values():
                await runner.warm(exercise)
        for number, (exercise, name) in enumerate(zip(exercises, files, strict=True)):
            checked = await runner.check(exercise, Path(name))
            checked.report.file = name
            if checked.report.status != "passed":
                status = NOT_PASSED
            try:
                _print(checked.report, exercise, as_json, number)
            finally:
                await checked.rest()
    finally:
        await runner.close()
    return status


def _print(report: Report, exercise: Exercise, as_json: bool, number: int) -> None:
    if as_json:
        sys.stdout.write(json.dumps(report.to_contract()) + "\n")
        sys.stdout.flush()
        return
    from crossent.terminal.paper import Paper

    paper = Paper()
    if number:
        paper.line()
    paper.report(report, f"{exercise.id}  {report.file}")


async def _check_workspace(desk: Desk, exercises: list[Exercise]) -> int:
    from crossent.engine.runner import Runner
    from crossent.terminal.paper import Paper

    paper = Paper()
    for notice in desk.notices:
        paper.say(notice)
    runner = Runner(desk.course)
    await runner.start()
    passed, widest = 0, max(len(exercise.id) for exercise in exercises)
    try:
        for exercise in exercises:
            if len(exercises) > 1 and desk.workspace.waits(exercise.file):
                paper.status(_not_opened(exercise), f"{exercise.id:<{widest}}")
                continue
            desk.workspace.fetch(exercise.file)
            report = await check_and_record(desk, runner, exercise)
            passed += report.status == "passed"
            if len(exercises) == 1:
                paper.report(report, exercise.id, desk.workspace.texts().get(exercise.file, ""))
            else:
                paper.status(report, f"{exercise.id:<{widest}}")
    finally:
        await runner.close()
    if len(exercises) > 1:
        paper.line()
        paper.say(
            f"{passed} of {len(exercises)} pass. `crossent check EXERCISE` tells more about one of them."
        )
    return FINE if passed == len(exercises) else NOT_PASSED


def _not_opened(exercise: Exercise) -> Report:
    """What to say of a broken script that is not in the workspace yet."""
    from crossent.engine.report import Finding, Report

    finding = Finding("not-opened", "error", "Not opened yet.", f"`crossent check {exercise.id}` opens it.")
    return Report(exercise.id, exercise.file, "unfinished", [finding])


async def check_and_record(desk: Desk, runner: Runner, exercise: Exercise) -> Report:
    """Check the workspace's file once, outside of a running study, and note the result in the progress."""
    from crossent.engine import changes

    fingerprint = changes.fingerprint(desk.workspace.texts(), exercise)
    checked = await runner.check(exercise, desk.workspace.path / exercise.file)
    report = checked.report
    desk.progress.record(
        exercise.id,
        report.status,
        exercise.checks_hash,
        report.hash,
        report_json=report.to_dict() | {"plots": []},
        fingerprint=fingerprint,
    )
    await checked.rest()
    return report


def audit() -> int:
    """Check the course itself; each problem is a line."""
    from crossent.engine.audit import audit as examine
    from crossent.engine.audit import unexamined
    from crossent.engine.runner import Runner
    from crossent.terminal.paper import Paper

    course = open_course()

    async def work() -> list[str]:
        runner = Runner(course)
        await runner.start()
        try:
            return await examine(course, runner)
        finally:
            await runner.close()

    paper = Paper()
    problems = asyncio.run(work())
    for problem in problems:
        paper.say(problem)
    for sentence in unexamined(course):
        paper.say(sentence)
    variants = sum(len(exercise.wrong) for exercise in course.everything.values())
    paper.say(
        f"{len(course.modules)} modules, {len(course.everything)} exercises, {variants} wrong variants: "
        + (f"{len(problems)} problems." if problems else "all as they should be.")
    )
    return NOT_PASSED if problems else FINE
