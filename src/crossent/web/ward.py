"""The bug clinic's page: every broken script of the course, its symptom first, as another door to the same exercises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crossent.engine.ward import Case, Symptom, Ward
    from crossent.web.view import View

TITLE = "Bug clinic"
AIM = "Broken scripts, as people really write them. Read the symptom, name the bug, then mend it."


def module(view: View, ward: Ward) -> dict[str, Any]:
    """The clinic in the form of a module, so that bar and workbench can show it."""
    exercises = [
        view.exercise(case.exercise) | {"number": number}
        for number, case in enumerate(ward.cases.values(), start=1)
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


def cases(view: View, ward: Ward, clinic: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What the page shows of each case."""
    from crossent.engine.ward import standing

    return [
        {
            "exercise": exercise,
            "module": view.course.module(exercise["module_id"]),
            "title": named(case),
            "standing": standing(case, exercise["state"], dict(view.predictions)),
            "symptom": shown(ward.kept(case.exercise.id)),
            **_question(case, str(view.predictions.get(case.id, ""))),
        }
        for case, exercise in zip(ward.cases.values(), clinic["exercises"], strict=True)
    ]


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
