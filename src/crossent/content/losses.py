"""The losses that name their bug, as terminal and page show them: plain data, computed when asked for."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from crossent.training.symptoms import SYMPTOMS, Candidate, Symptom, candidates

__all__ = [
    "SYMPTOMS",
    "Candidate",
    "Question",
    "Symptom",
    "apart",
    "ask",
    "candidates",
    "named",
    "order",
    "question",
    "rows",
    "said",
]

CLASSES, BATCHES = (3, 5, 20, 100), (8, 16, 50, 128)  # of the quiz: none is the table's, no two are equal


@dataclass(frozen=True)
class Question:
    """A run whose bug is to be named: one of four symptoms."""

    symptom: Symptom
    num_classes: int
    batch: int
    curve: list[float]
    choices: list[Symptom]

    @property
    def settings(self) -> str:
        """What the learner knows of the run."""
        return f"{self.num_classes} classes, a batch of {self.batch}"

    @property
    def numbers(self) -> str:
        """The run's losses as a log prints them: the first three, the middle one, the last."""
        first = ", ".join(said(self.curve[step]) for step in (0, 1, 2, len(self.curve) // 2))
        return f"{first}, ... {said(self.curve[-1])}"

    @property
    def why(self) -> str:
        """How the number follows from the formula, with this run's settings."""
        symptom, value = self.symptom, said(self.symptom.expected(self.num_classes, self.batch))
        number = value if value == symptom.formula else f"{symptom.formula} = {value}"
        return f"The run {'starts' if symptom.first else 'ends'} at {number}. {symptom.why}"


def said(value: float) -> str:
    """A loss as a log prints it."""
    return "NaN" if value != value else f"{value + 0.0:.5g}"


def named(symptom: Symptom) -> str:
    """The bug, as a line of its own begins."""
    return symptom.title[:1].upper() + symptom.title[1:]


def ask(symptom: Symptom, chance: random.Random) -> Question:
    """A run with this bug, in other settings than the table's, and four bugs to choose from."""
    num_classes = 2 if symptom.id == "double-softmax-2" else chance.choice(CLASSES)
    batch = chance.choice(BATCHES)
    curve = symptom.curve(num_classes, batch, chance.randrange(1000))
    # a choice that would give the same number here, or has the same remedy, is no wrong answer
    value = symptom.expected(num_classes, batch)
    others = [
        each
        for each in SYMPTOMS
        if each.remedy != symptom.remedy and not _alike(each.expected(num_classes, batch), value)
    ]
    choices = [symptom, *chance.sample(others, 3)]
    chance.shuffle(choices)
    return Question(symptom, num_classes, batch, [float(loss) for loss in curve], choices)


def _alike(one: float, other: float) -> bool:
    if not (math.isfinite(one) and math.isfinite(other)):
        return said(one) == said(other)
    return abs(one - other) <= 0.02 * abs(other)


def apart(symptoms: Iterable[Symptom], chance: random.Random) -> list[Symptom]:
    """The symptoms in some order, none beside one with the same remedy as long as another is left."""
    left, order = list(symptoms), list[Symptom]()
    chance.shuffle(left)
    while left:
        kin = [sum(each.remedy == other.remedy for other in left) for each in left]
        last = order[-1].remedy if order else ""
        # whoever has most relatives left goes first, or they meet at the end
        best = max(range(len(left)), key=lambda at: (left[at].remedy != last, kin[at] > len(left) // 2))
        order.append(left.pop(best))
    return order


def question(name: str, attempt: int) -> dict[str, Any]:
    """What a page asks of a symptom: the same for the same attempt, another run for the next one."""
    symptom = next(each for each in SYMPTOMS if each.id == name)
    asked = ask(symptom, random.Random(f"{name} {attempt}"))
    return {
        "id": name,
        "title": named(symptom),
        "settings": asked.settings,
        "numbers": asked.numbers,
        "curve": [loss for loss in asked.curve[:: max(1, len(asked.curve) // 40)] if math.isfinite(loss)],
        "choices": [{"id": choice.id, "title": named(choice)} for choice in asked.choices],
        "why": asked.why,
        "remedy": symptom.remedy,
        "exercise": symptom.exercise,
    }


def order(names: Iterable[str]) -> list[str]:
    """The symptoms of these names in the order of the quiz."""
    wanted = set(names)
    return [each.id for each in apart(SYMPTOMS, random.Random(0)) if each.id in wanted]


def rows(number: float | None = None, num_classes: int = 10, batch: int = 64) -> list[dict[str, Any]]:
    """Every symptom, or those that a number may be, nearest first: what a run measured, and that run's losses."""
    shown = SYMPTOMS if number is None else [near.symptom for near in candidates(number, num_classes, batch)]
    return [_row(symptom, num_classes, batch) for symptom in shown]


def _row(symptom: Symptom, num_classes: int, batch: int) -> dict[str, Any]:
    curve = symptom.curve(num_classes, batch)
    return {
        "id": symptom.id,
        "title": named(symptom),
        "seen": symptom.seen[:1].upper() + symptom.seen[1:],
        "formula": symptom.formula,
        "remedy": symptom.remedy,
        "exercise": symptom.exercise,
        "measured": said(float(curve[0 if symptom.first else -1])),
        "value": said(symptom.expected(num_classes, batch)),
        "curve": [float(loss) for loss in curve[:40] if math.isfinite(loss)],
    }
