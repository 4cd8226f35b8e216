"""The losses that name their bug, as terminal and page show them: plain data, computed when asked for."""

from __future__ import annotations

from typing import Any

from crossent.training.symptoms import SYMPTOMS, Candidate, Symptom, candidates

__all__ = ["SYMPTOMS", "Candidate", "Symptom", "candidates", "rows", "said"]


def said(value: float) -> str:
    """A loss as a log prints it."""
    return "NaN" if value != value else f"{value + 0.0:.5g}"


def rows(number: float | None = None, num_classes: int = 10, batch: int = 64) -> list[dict[str, Any]]:
    """Every symptom, or those that a number may be, nearest first: what a run measured, and that run's losses."""
    shown = SYMPTOMS if number is None else [near.symptom for near in candidates(number, num_classes, batch)]
    return [_row(symptom, num_classes, batch) for symptom in shown]


def _row(symptom: Symptom, num_classes: int, batch: int) -> dict[str, Any]:
    curve = symptom.curve(num_classes, batch)
    return {
        "id": symptom.id,
        "title": symptom.title,
        "seen": symptom.seen,
        "formula": symptom.formula,
        "remedy": symptom.remedy,
        "exercise": symptom.exercise,
        "measured": said(float(curve[0 if symptom.first else -1])),
        "value": said(symptom.expected(num_classes, batch)),
        "curve": [float(loss) for loss in curve[:40] if loss == loss],
    }
