"""The course's check on itself: skeletons unfinished, solutions right, every wrong variant told as itself, texts in order."""

from __future__ import annotations

import ast
import asyncio
import os
import re
from itertools import combinations
from pathlib import Path

from crossent.engine.catalog import Course
from crossent.engine.exercise import CourseError, Exercise
from crossent.engine.installing import is_there
from crossent.engine.load import Own
from crossent.engine.report import Report
from crossent.engine.runner import Runner
from crossent.engine.running import QUIET
from crossent.engine.training import FILE, read_training
from crossent.engine.variants import Prepared, prepare
from crossent.engine.ward import CASE, read_case

MOST_WORDS = 80
_FILES = {"exercise.toml", "skeleton.py", "solution.py", "check.py", "hints.md", "wrong", "__pycache__"}
_PLACES = ("{call}", "{got}", "{expected}")


async def audit(course: Course, runner: Runner) -> list[str]:
    """Every problem found, as a sentence that names the offender and the remedy."""
    problems: list[str] = []
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    own = Own(course)
    left_out = _left_out(course)
    for exercise in course.everything.values():
        if exercise.key in left_out:
            continue
        try:
            problems += _folder(exercise) + _texts(exercise)
            ready = prepare(exercise, own)
            problems += _variants(exercise, ready)
            problems += await _programs(exercise, runner, ready)
        except (CourseError, OSError, SyntaxError, AttributeError) as error:
            problems.append(f"{exercise.id}: {type(error).__name__}: {error}")
    for module in course.modules:
        if not module.lesson.is_file():
            problems.append(f"{module.id}: there is no lesson.md; write it.")
    return problems


def unexamined(course: Course) -> list[str]:
    """What the audit leaves out, since a package is missing that is only installed on request."""
    return [f"{key}: not examined, since {need} is not installed." for key, need in _left_out(course).items()]


def _left_out(course: Course) -> dict[str, str]:
    missing = {
        (module.id, track.key): track.need.title
        for module in course.modules
        for track in module.tracks
        if track.need is not None and not is_there(track.need)
    }
    everything = course.everything.values()
    return {e.key: missing[e.module_id, e.track] for e in everything if (e.module_id, e.track) in missing}


def _folder(exercise: Exercise) -> list[str]:
    there = {path.name for path in exercise.folder.iterdir()}
    if FILE in there:
        read_training(exercise)
    extra = {FILE}
    if exercise.kind == "mend":
        extra.add(CASE)
        if CASE in there:
            read_case(exercise)
    stray = [
        f"{exercise.id}: {name} does not belong here; take it out." for name in sorted(there - _FILES - extra)
    ]
    missing = [f"{exercise.id}: {name} is missing." for name in sorted(_FILES - there - {"__pycache__"})]
    return stray + missing


def _texts(exercise: Exercise) -> list[str]:
    found = []
    if len(exercise.hints) < 2:
        found.append(
            f"{exercise.id}: hints.md holds {len(exercise.hints)} hint(s); write two or more, separated by ---."
        )
    for name in exercise.functions:
        if name not in exercise.parameters:
            found.append(
                f"{exercise.id}: skeleton.py does not define {name}; exercise.toml says that it does."
            )
    for path in exercise.wrong:
        title, _, message = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition(
            "\n"
        )
        where = f"{exercise.id}: wrong/{path.name}"
        words = len(re.findall(r"\S+", f"{title} {message}"))
        if not title or not message.strip():
            found.append(f"{where}: the docstring needs a title line, a blank line and a message.")
        elif words > MOST_WORDS:
            found.append(f"{where}: the message has {words} words; at most {MOST_WORDS}.")
        absent = [place for place in _PLACES if place not in message]
        if absent:
            found.append(f"{where}: the message says nothing of {', '.join(absent)}.")
    return found


def _variants(exercise: Exercise, ready: Prepared) -> list[str]:
    check = ready.check
    if check.oracle is None:
        laws = {law.id for law in check.laws}
        return [
            f"{exercise.id}: wrong variant {v.id} has BREAKS = {v.breaks!r}, which is none of {sorted(laws)}."
            for v in ready.variants
            if v.breaks not in laws
        ]
    return [
        f"{exercise.id}: {a.id} and {b.id} do the same on every probe; add a probe that tells them apart, or join them."
        for a, b in combinations(ready.variants, 2)
        if all(x.same(y, check.rtol, check.atol) for x, y in zip(a.outcomes, b.outcomes, strict=True))
    ]


async def _programs(exercise: Exercise, runner: Runner, ready: Prepared) -> list[str]:
    found = []
    report = await _check(exercise, runner, "skeleton.py")
    want = "failed" if exercise.kind == "mend" else "unfinished"
    if report.status != want:
        found.append(f"{exercise.id}: skeleton.py is {report.status}; it must be {want}.{_first(report)}")
    report = await _check(exercise, runner, "solution.py")
    meant = {remark.id for remark in ready.check.remarks if remark.expected}
    if report.status != "passed" or any(finding.id not in meant for finding in report.findings):
        found.append(
            f"{exercise.id}: solution.py is {report.status}; it must pass without a finding.{_first(report)}"
        )
    at_once = asyncio.Semaphore(os.cpu_count() or 1)

    async def wrong(path: Path) -> Report:
        async with at_once:
            return await _check(exercise, runner, f"wrong/{path.name}")

    reports = await asyncio.gather(*map(wrong, exercise.wrong))
    for path, variant, report in zip(exercise.wrong, ready.variants, reports, strict=True):
        expected = variant.breaks if ready.check.oracle is None else variant.id
        if (
            report.status not in ("failed", "timeout")
            or not report.findings
            or report.findings[0].id != expected
        ):
            found.append(
                f"{exercise.id}: wrong/{path.name} must be told as {expected}; it is {report.status}.{_first(report)}"
            )
        found += _message(exercise, path.name, report)
    return found


def _message(exercise: Exercise, name: str, report: Report) -> list[str]:
    found = []
    for finding in report.findings:
        words = len(finding.message.split())
        if words > MOST_WORDS + 15:  # the call and the numbers are longer than their placeholders
            found.append(f"{exercise.id}: what wrong/{name} is told has {words} words.")
        if re.search(r"\{(call|got|expected|where)\}", finding.message):
            found.append(f"{exercise.id}: a placeholder is left in what wrong/{name} is told.")
    return found


async def _check(exercise: Exercise, runner: Runner, name: str) -> Report:
    checked = await runner.check(exercise, exercise.folder / name)
    await checked.rest()
    return checked.report


def _first(report: Report) -> str:
    return f" It said: {report.findings[0].id}: {report.findings[0].message[:200]}" if report.findings else ""
