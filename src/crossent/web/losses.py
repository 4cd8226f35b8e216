"""The page of losses that name their bug, where the course has a module `losses`: the table, a look-up, and the quiz.

An answer to the quiz is kept as the predictions are: under "losses.SYMPTOM", as "ATTEMPT:NAMED". Asked once more
and not yet answered, it is "ATTEMPT:".
"""

from __future__ import annotations

import math
import runpy
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

WIDE, TALL = 120, 32
PREFIX = "losses."
DIGITS = 3  # of an attempt's number: more often nobody asks
_one_at_a_time = threading.Lock()  # whoever comes while the runs are being prepared waits for those


def prepare(course: Path) -> None:
    """Make the runs that the page's first opening shows."""
    if (course / "losses.py").is_file():
        asked(course, {})
        quiz(course, {})


def asked(course: Path, query: Mapping[str, str]) -> dict[str, Any] | None:
    """What the page shows for a query; None where the course has no such module."""
    if not (course / "losses.py").is_file():
        return None
    said = {
        name: query.get(name, usual)[:20]
        for name, usual in (("loss", ""), ("classes", "10"), ("batch", "64"))
    }
    try:
        number = float(said["loss"]) if said["loss"].strip() else None
        classes, batch = int(said["classes"]), int(said["batch"])
        if classes > 100_000 or batch > 100_000 or classes * batch > 1_000_000:
            raise ValueError("that is too many for a run of the page. Give fewer classes or a smaller batch.")
        # the runs are made with the settings that were asked for
        usual = number is None and (classes, batch) == (10, 64)
        found = _table(course) if usual else _module(course)["rows"](number, classes, batch)
    except ValueError as error:
        return {"said": said, "rows": [], "problem": f"This cannot be looked up: {error}"}
    return {"said": said, "rows": [row | _drawn(row["curve"]) for row in found], "problem": ""}


def quiz(course: Path, predictions: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every question as it stands: those that wait for an answer first, in the quiz's order."""
    module = _module(course)
    shown = []
    for name in module["order"](symptom.id for symptom in module["SYMPTOMS"]):
        attempt, chosen = _kept(predictions.get(PREFIX + name, ""))
        found = _question(course, name, attempt)
        if chosen not in [choice["id"] for choice in found["choices"]]:
            chosen = ""
        shown.append(
            {
                **found,
                **_drawn(found["curve"]),
                "question": PREFIX + name,
                "attempt": attempt,
                "chosen": chosen,
                "correct": chosen == name,
            }
        )
    return sorted(shown, key=lambda each: bool(each["chosen"]))


def choices(course: Path, question: str, choice: str) -> list[str]:
    """What may be kept for a question of the quiz, in the attempt that a choice speaks of; empty for any other."""
    number = choice.partition(":")[0]
    if not (question.startswith(PREFIX) and (course / "losses.py").is_file()):
        return []
    name = question.removeprefix(PREFIX)
    if not (number.isascii() and number.isdigit() and len(number) <= DIGITS):
        return []
    if name not in [symptom.id for symptom in _module(course)["SYMPTOMS"]]:
        return []
    found = _question(course, name, int(number))
    return [f"{int(number)}:", *(f"{int(number)}:{each['id']}" for each in found["choices"])]


def _kept(choice: str) -> tuple[int, str]:
    number, _, chosen = choice.partition(":")
    return (int(number) if number.isascii() and number.isdigit() else 0), chosen


def _module(course: Path) -> dict[str, Any]:
    with _one_at_a_time:
        return _loaded(course / "losses.py")


@cache
def _loaded(file: Path) -> dict[str, Any]:
    return runpy.run_path(str(file))


def _table(course: Path) -> list[dict[str, Any]]:
    rows = _module(course)["rows"]
    with _one_at_a_time:
        return _made(rows)


def _question(course: Path, name: str, attempt: int) -> dict[str, Any]:
    make = _module(course)["question"]
    with _one_at_a_time:
        return _made(make, name, attempt)


@cache
def _made(make: Any, *arguments: Any) -> Any:
    return make(*arguments)


def _drawn(curve: list[float]) -> dict[str, str]:
    """A run's losses as the path of a small drawing, and the height of 0 in it; empty where none is a number."""
    finite = [loss for loss in curve if math.isfinite(loss)]
    if not finite:
        return {"path": "", "zero": ""}
    low, high = min(0.0, *finite), max(0.0, *finite)
    heights = [TALL - 2 - (loss - low) / ((high - low) or 1) * (TALL - 4) for loss in (0.0, *finite)]
    width = WIDE / max(len(finite) - 1, 1)
    path = "M" + "L".join(f"{place * width:.1f} {height:.1f}" for place, height in enumerate(heights[1:]))
    return {"path": path, "zero": f"M0 {heights[0]:.1f}H{WIDE}"}
