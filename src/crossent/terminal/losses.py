"""`losses`: the table of numbers that name their bug, what one number may be, and a quiz over real runs."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from crossent.terminal.problems import FINE, WrongCall

if TYPE_CHECKING:
    from crossent.content.losses import Symptom
    from crossent.terminal.paper import Paper


def losses(number: str | None, num_classes: int, batch: int, quiz: bool) -> int:
    """Show the table, look a number up, or ask."""
    from crossent.content.losses import candidates, said

    if num_classes < 2 or batch < 1:
        raise WrongCall(
            "--classes is at least 2, --batch at least 1: crossent losses --classes 10 --batch 64"
        )
    if quiz:
        if number is not None:
            raise WrongCall("Either a number or --quiz: crossent losses 1.46, or crossent losses --quiz")
        return _quiz()
    if number is None:
        return _table(num_classes, batch)
    try:
        loss = float(number)
    except ValueError:
        raise WrongCall(
            f"{number!r} is no number. Give the loss as it was printed: crossent losses 1.46"
        ) from None
    from crossent.terminal.paper import Paper

    paper = Paper()
    found = candidates(loss, num_classes, batch)
    if not found:
        paper.say(
            f"No known bug gives {number} with {num_classes} classes and a batch of {batch}. Give your own numbers "
            "with `--classes` and `--batch`."
        )
    for near in found:
        symptom = near.symptom
        paper.say(f"{symptom.title}", head=f"{said(near.value):<9} ", style="bold")
        paper.say(f"{symptom.formula}, where the run {_verb(symptom.first)}.", 10)
        paper.say(f"{symptom.remedy} Practise: {symptom.exercise}", 10)
    return FINE


def _verb(first: bool) -> str:
    return "starts" if first else "ends"


def _table(num_classes: int, batch: int) -> int:
    from crossent.content.losses import SYMPTOMS, said
    from crossent.terminal.paper import Paper

    paper = Paper()
    paper.title(f"Losses that name their bug, for {num_classes} classes and a batch of {batch}")
    paper.columns(
        (
            [
                said(symptom.measured(num_classes, batch)),
                symptom.formula,
                f"{symptom.title}. {symptom.remedy}",
            ]
            for symptom in SYMPTOMS
        ),
        ("Loss", "Formula", "Bug, and its remedy"),
    )
    paper.line()
    paper.say("Look up a number of yours: `crossent losses 1.46 --classes 10 --batch 64`")
    return FINE


def _quiz() -> int:
    """Ask for the bug of each symptom, then those that were missed until none is; end of input ends it."""
    from crossent.content.losses import SYMPTOMS, apart
    from crossent.terminal.paper import Paper

    paper, chance = Paper(), random.Random()
    asked, answered, missed = _round(paper, apart(SYMPTOMS, chance), chance)
    right, ended = answered - len(missed), answered < asked
    while missed and not ended:
        paper.line()
        paper.say(f"Once more, in other runs: {_count(len(missed))}.", style="bold")
        asked, again, still = _round(paper, apart(missed, chance), chance)
        missed, ended = still, again < asked
    paper.line()
    paper.line(f"{right} of {answered} right.")
    return FINE


def _count(missed: int) -> str:
    return "the one that you missed" if missed == 1 else f"the {missed} that you missed"


def _round(
    paper: Paper, symptoms: Sequence[Symptom], chance: random.Random
) -> tuple[int, int, list[Symptom]]:
    """How many there were to ask, how many were answered, and which were missed."""
    from crossent.content.losses import ask, named

    missed: list[Symptom] = []
    for count, symptom in enumerate(symptoms, 1):
        question = ask(symptom, chance)
        paper.line()
        paper.say(f"{count} of {len(symptoms)}. {question.settings}. The loss: {question.numbers}")
        for place, choice in enumerate(question.choices, 1):
            paper.say(named(choice), head=f"  {place}  ")
        print("Which bug? 1 to 4, q ends: ", end="", flush=True)
        answer = sys.stdin.readline().strip()
        while answer not in ("1", "2", "3", "4", "q", ""):
            print("1, 2, 3, 4 or q: ", end="", flush=True)
            answer = sys.stdin.readline().strip()
        if answer in ("q", ""):
            return len(symptoms), count - 1, missed
        correct = question.choices[int(answer) - 1] is symptom
        if not correct:
            missed.append(symptom)
        paper.say(f"{'Right' if correct else f'No: {symptom.title}'}. {question.why}")
        paper.say(f"{symptom.remedy} Practise: {symptom.exercise}")
    return len(symptoms), len(symptoms), missed
