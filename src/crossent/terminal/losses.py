"""`losses`: the table of numbers that name their bug, what one number may be, and a quiz over real runs."""

from __future__ import annotations

import random
import sys

from crossent.terminal.problems import FINE, WrongCall


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
    """Ask for the bug of each symptom, in runs of other settings than the table's; end of input ends it."""
    from crossent.content.losses import SYMPTOMS, said
    from crossent.terminal.paper import Paper

    paper, chance, right = Paper(), random.Random(), 0
    asked = list(SYMPTOMS)
    chance.shuffle(asked)
    for count, symptom in enumerate(asked, 1):
        num_classes, batch = (
            2 if symptom.id == "double-softmax-2" else chance.choice([3, 5, 20, 100]),
            chance.choice([8, 16, 50, 128]),
        )
        curve = symptom.curve(num_classes, batch, chance.randrange(1000))
        # a choice that would give the same number here, or has the same cause, is no wrong answer
        value = symptom.expected(num_classes, batch)
        others = [
            each for each in SYMPTOMS if abs(each.expected(num_classes, batch) - value) > 0.02 * abs(value)
        ]
        if value != value:
            others = [each for each in SYMPTOMS if each is not symptom]
        choices = [symptom, *chance.sample([each for each in others if each.remedy != symptom.remedy], 3)]
        chance.shuffle(choices)
        paper.line()
        paper.say(
            f"{count} of {len(asked)}. {num_classes} classes, a batch of {batch}. The loss: "
            + ", ".join(said(float(curve[step])) for step in (0, 1, 2, len(curve) // 2))
            + f", ... {said(float(curve[-1]))}"
        )
        for place, choice in enumerate(choices, 1):
            paper.say(choice.title, head=f"  {place}  ")
        print("Which bug? 1 to 4, q ends: ", end="", flush=True)
        answer = sys.stdin.readline().strip()
        while answer not in ("1", "2", "3", "4", "q", ""):
            print("1, 2, 3, 4 or q: ", end="", flush=True)
            answer = sys.stdin.readline().strip()
        if answer in ("q", ""):
            asked = asked[: count - 1]
            break
        correct = choices[int(answer) - 1] is symptom
        right += correct
        told = f"The run {_verb(symptom.first)} at {said(value)}: {symptom.formula}"
        paper.say(f"{'Right' if correct else f'No: {symptom.title}'}. {told}. {symptom.remedy}")
    paper.line()
    paper.line(f"{right} of {len(asked)} right.")
    return FINE
