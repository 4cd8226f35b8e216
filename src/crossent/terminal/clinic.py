"""`clinic`: the broken scripts; one of them: its symptom, the question what is wrong, the learner's file, its verdict."""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
from typing import TYPE_CHECKING, Any

from crossent.engine.catalog import near
from crossent.terminal.paper import Paper, readable
from crossent.terminal.places import Desk, open_course, open_desk
from crossent.terminal.problems import FINE, NOT_PASSED, Problem, WrongCall

if TYPE_CHECKING:
    from crossent.engine.catalog import Course
    from crossent.engine.report import Report
    from crossent.engine.runner import Runner
    from crossent.engine.ward import Case, Choice, Ward


def clinic(case_id: str | None, choice: int | None, as_json: bool, workspace: str | None) -> int:
    """List the cases, or see to one of them."""
    from crossent.engine.tracks import lacking
    from crossent.engine.ward import read_cases

    course = open_course()
    cases = read_cases(course)
    if case_id is None:
        if choice is not None:
            raise WrongCall("--name needs a script: `crossent clinic SCRIPT --name N`.")
        return _list(course, cases, as_json, workspace)
    case = _find(cases, case_id)
    need = lacking(course, case.exercise)
    if need is not None:
        raise Problem(
            f"{case.exercise.file} needs {need.title}, which is not installed: {need.cost}. "
            f"`crossent track {case.exercise.track}` installs it."
        )
    if choice is not None and not 1 <= choice <= len(case.choices):
        raise WrongCall(f"--name takes a number from 1 to {len(case.choices)} here.")
    desk = open_desk(workspace, course)
    try:
        desk.workspace.fetch(case.exercise.file)
        if choice is not None:
            desk.progress.predict(case.id, str(choice))
        return asyncio.run(_see_to(desk, case, as_json))
    finally:
        desk.close()


def _find(cases: dict[str, Case], word: str) -> Case:
    """The case of that id, or of what stands behind `clinic_` in it."""
    found = [c for i, c in cases.items() if word in (i, i.rpartition(".")[2], i.rpartition("clinic_")[2])]
    if len(found) != 1:
        raise WrongCall(
            f"There is no broken script {word!r}.{near(word, cases)} `crossent clinic` lists them all."
        )
    return found[0]


def _facts(desk: Desk, case: Case) -> dict[str, Any]:
    """A case and how it stands, as --json tells it."""
    from crossent.engine.ward import standing

    exercise, chosen = case.exercise, desk.progress.predictions().get(case.id)
    state = desk.progress.state(exercise.id).state
    return {
        "id": exercise.id,
        "module": exercise.module_id,
        "title": exercise.title,
        "file": exercise.file,
        "minutes": exercise.minutes,
        "track": exercise.track or None,
        "standing": standing(case, state, desk.progress.predictions()),
        "named": chosen == case.right.value if chosen else None,
    }


def _list(course: Course, cases: dict[str, Case], as_json: bool, workspace: str | None) -> int:
    desk = open_desk(workspace, course)
    try:
        listed = [_facts(desk, case) for case in cases.values()]
    finally:
        desk.close()
    if as_json:
        sys.stdout.write(json.dumps(listed) + "\n")
        return FINE
    paper = Paper()
    for module in course.modules:
        rows = [
            [facts["id"], facts["title"].removeprefix("Mend: "), f"{facts['minutes']} min", facts["standing"]]
            for facts in listed
            if facts["module"] == module.id
        ]
        if rows:
            paper.title(f"{module.id}  {module.title}")
            paper.columns(rows)
            paper.line()
    within = [facts for facts in listed if facts["id"] in course.exercises]
    mended = sum(facts["standing"] == "mended" for facts in within)
    paper.say(
        f"{mended} of {len(within)} mended. `crossent clinic SCRIPT` shows a symptom and asks what it is."
    )
    for key in dict.fromkeys(facts["track"] for facts in listed if facts not in within):
        _belong(paper, course, [cases[facts["id"]] for facts in listed if facts["track"] == key])
    return FINE


def _belong(paper: Paper, course: Course, cases: list[Case]) -> None:
    """Say of scripts that they belong to a track that is not chosen, and how to come there."""
    from crossent.engine.tracks import find, lacking

    exercise = cases[0].exercise
    track, need = find(course, exercise.module_id, exercise.track), lacking(course, exercise)
    names = " and ".join(case.exercise.id for case in cases)
    verb = "belong" if len(cases) > 1 else "belongs"
    how = f"needs {need.title}: `crossent track {track.key}` installs it" if need else ""
    paper.say(
        f"{names} {verb} to the {track.title} track, which "
        f"{how or f'is not chosen: `crossent track {track.key}` changes to it'}."
    )


async def _see_to(desk: Desk, case: Case, as_json: bool) -> int:
    """Symptom, question, the file as it is now, verdict."""
    from crossent.engine.runner import Runner
    from crossent.engine.source import mended
    from crossent.engine.ward import Ward, symptoms_folder

    exercise = case.exercise
    runner = Runner(desk.course, plots=True)
    await runner.start()
    try:
        ward = Ward(desk.course, runner, symptoms_folder())
        touched = mended(desk.workspace.texts().get(exercise.file, ""), exercise.skeleton)
        if as_json:
            return await _tell(desk, case, ward, runner)
        paper = Paper()
        for notice in desk.notices:
            paper.say(notice)
        await _symptom(paper, ward, case, exercise.id in desk.course.exercises)
        if not _named(paper, desk, case):
            return NOT_PASSED
        paper.line()
        if exercise.id not in desk.course.exercises:
            _belong(paper, desk.course, [case])
            return NOT_PASSED
        if not touched:
            paper.say(
                f"{exercise.file} is as it was. Mend it, then call `crossent clinic {exercise.id}` again."
            )
            return NOT_PASSED
        paper.title(f"{exercise.file} as it is now")
        await _run(paper, desk, case, runner)
        paper.line()
        report = await _judge(desk, case, runner)
        paper.report(report, exercise.id, desk.workspace.texts().get(exercise.file, ""))
        return FINE if report.status == "passed" else NOT_PASSED
    finally:
        await runner.close()


async def _tell(desk: Desk, case: Case, ward: Ward, runner: Runner) -> int:
    """The same as one JSON object; the verdict only once the bug has been named."""
    symptom = await ward.symptom(case.exercise.id)
    named = desk.progress.predictions().get(case.id)
    mine = case.exercise.id in desk.course.exercises
    report = await _judge(desk, case, runner) if named and mine else None
    told = _facts(desk, case) | {
        "symptom": symptom.output,
        "question": case.question,
        "choices": [choice.text for choice in case.choices],
        "report": report.to_contract() if report else None,
    }
    sys.stdout.write(json.dumps(told) + "\n")
    return FINE if report and report.status == "passed" else NOT_PASSED


async def _symptom(paper: Paper, ward: Ward, case: Case, there: bool) -> None:
    found = await ward.symptom(case.exercise.id)
    exercise = case.exercise
    paper.title(f"{exercise.id}  {exercise.title}  ({exercise.minutes} min)")
    paper.line()
    paper.say(f"The broken {exercise.file} prints:")
    for each in readable(found.output).rstrip().splitlines():
        paper.say(each, head="  | ") if len(each) > paper.console.width - 4 else paper.line(f"  | {each}")
    if found.plots:
        how = f": `crossent run {exercise.file}` saves it" if there else ""
        paper.say(f"It also draws a plot{how}.")
    paper.line()


def _named(paper: Paper, desk: Desk, case: Case) -> bool:
    """Ask for the bug's name where it has none yet, and explain; False where no answer came."""
    paper.say(case.question)
    chosen = desk.progress.predictions().get(case.id)
    if chosen is None:
        for choice in case.choices:
            paper.say(choice.text, head=f"  {choice.value}  ")
        chosen = _ask(len(case.choices)) if sys.stdin.isatty() else None
        if chosen is None:
            paper.line()
            paper.say(f"Name the bug before you mend it: `crossent clinic {case.exercise.id} --name N`.")
            return False
        desk.progress.predict(case.id, chosen)
    for choice in case.choices:
        paper.say(f"{choice.text}{_mark(choice, chosen)}", head=f"  {choice.value}  ")
        paper.say(choice.why, 5)
    paper.line()
    right = chosen == case.right.value
    paper.say("Right, that is the bug." if right else f"It is number {case.right.value}.")
    paper.line()
    paper.say("Why it is so easy to make:")
    paper.markdown(case.easy, 2)
    paper.say(f"Where it was met: {case.asked}")
    return True


def _mark(choice: Choice, chosen: str) -> str:
    if choice.right:
        return "  [right, and yours]" if choice.value == chosen else "  [right]"
    return "  [yours]" if choice.value == chosen else ""


def _ask(most: int) -> str | None:
    """A number from the keyboard; None where there is none."""
    with contextlib.suppress(EOFError):
        while True:
            answer = input(f"What is it? [1-{most}] ").strip()
            if answer.isdigit() and 1 <= int(answer) <= most:
                return answer
            if not answer:
                return None
    return None


async def _run(paper: Paper, desk: Desk, case: Case, runner: Runner) -> None:
    path = desk.workspace.path / case.exercise.file
    async with contextlib.aclosing(runner.run(path)) as messages:  # type: ignore[type-var]
        text = ""
        async for message in messages:
            text += message.get("out", "") or message.get("text", "") or ""
    for each in readable(text).rstrip().splitlines():
        paper.line(f"  | {each}")


async def _judge(desk: Desk, case: Case, runner: Runner) -> Report:
    from crossent.terminal.checking import check_and_record

    return await check_and_record(desk, runner, case.exercise)
