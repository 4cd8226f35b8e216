"""The bug clinic's page: every broken script of the course, its symptom first, as another door to the same exercises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossent.engine.exercise import Exercise
    from crossent.engine.ward import Case, Symptom, Ward
    from crossent.web.view import View

TITLE = "Bug clinic"
AIM = "Broken scripts, as people really write them. Read the symptom, name the bug, then mend it."


def module(view: View, ward: Ward) -> dict[str, Any]:
    """The clinic in the form of a module, so that bar and workbench can show it, without what other tracks have."""
    numbers = {name: number for number, name in enumerate(ward.cases, start=1)}
    exercises = [
        view.exercise(exercise) | {"number": numbers[exercise.id]} for exercise in offered(view, ward)
    ]
    return {
        "id": "clinic",
        "number": "",
        "title": TITLE,
        "aim": AIM,
        "minutes": sum(exercise["minutes"] for exercise in exercises),
        "exercises": exercises,
        "done": sum(exercise["state"] != "open" for exercise in exercises),
        "total": len(exercises),
    }


def offered(view: View, ward: Ward) -> list[Exercise]:
    """The broken scripts of the chosen tracks."""
    return [case.exercise for name, case in ward.cases.items() if name in view.course.exercises]


def cases(view: View, ward: Ward, clinic: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the page shows of each case; of another track's, how to come there as well."""
    from crossent.engine.ward import standing

    within = {exercise["id"]: exercise for exercise in clinic["exercises"]}
    found = []
    for number, (name, case) in enumerate(ward.cases.items(), start=1):
        exercise, track = within.get(name), None
        if exercise is None:
            track, state = _track(view, case.exercise), view.study.progress.state(name).state
            exercise = view.exercise(case.exercise) | {"number": number, "state": state}
        found.append(
            {
                "exercise": exercise,
                "module": view.course.module(exercise["module_id"]),
                "title": named(case),
                "standing": standing(case, exercise["state"], dict(view.predictions)),
                "symptom": None if track and track["missing"] else shown(ward.kept(name)),
                "track": track,
                **_question(case, str(view.predictions.get(case.id, ""))),
            }
        )
    return found


def _track(view: View, exercise: Exercise) -> dict[str, Any]:
    """The track of a script that is not on the chosen one."""
    module = view.course.module(exercise.module_id)
    return view.track(next(track for track in module.tracks if track.key == exercise.track), module)


def named(case: Case) -> str:
    """The case by its symptom: "A loss that swings" for "Mend: a loss that swings"."""
    title = re.sub(r"^Mend: ", "", case.exercise.title)
    return title[:1].upper() + title[1:]


def shown(symptom: Symptom | None) -> dict[str, Any] | None:
    """A symptom as the page gets it."""
    return {"output": symptom.output.rstrip(), "plots": symptom.plots} if symptom else None


def _question(case: Case, chosen: str) -> dict[str, Any]:
    from markupsafe import Markup

    from crossent.web.markdown import Numbering, blocks, phrase

    return {
        "id": case.id,
        "question": Markup(phrase(case.question)),
        "choices": [
            {
                "value": choice.value,
                "text": Markup(phrase(choice.text)),
                "why": Markup(phrase(choice.why)),
                "right": choice.right,
            }
            for choice in case.choices
        ],
        "right": case.right.value,
        "chosen": chosen,
        "easy": Markup(blocks(case.easy, Numbering("", set()))),
        "asked": case.asked,
    }
