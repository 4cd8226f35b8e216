"""What goes to page and terminal at the end of a run of the final project, and the costliest digits that they show meanwhile."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np

from crossent.training.mnist import readings, report
from crossent.training.mnist.record import TRAIN, VALIDATION, Run

WORST = 12
NAMES = ("train_loss", "val_loss", "train_accuracy", "val_accuracy")


def worst_now(losses: Any, probs: Any, digits: Any) -> Any:
    """The validation digits that cost most."""
    rows = np.flatnonzero(digits.part == VALIDATION)
    at = rows[readings.costliest(losses[rows], WORST)]
    images = np.ascontiguousarray(digits.images[at])
    return {
        "at": at.tolist(),
        "label": digits.labels[at].tolist(),
        "said": probs[at].argmax(axis=1).tolist(),
        "loss": losses[at].astype(float).tolist(),
        "images": {"u8": base64.b64encode(images.tobytes()).decode(), "shape": list(images.shape)},
    }


def film_of(run: Any, troubles: Any) -> Any:
    history, val = run.history, run.part == VALIDATION
    first, test = float(np.mean(run.losses[0, val])), run.about["test"]
    numbers: dict[str, Any] = {"first loss": first}
    for name, words in (("val_loss", "validation loss"), ("val_accuracy", "validation accuracy")):
        if history[name]:
            numbers[words] = history[name][-1]
    if test is not None:
        numbers |= {"test loss": test["loss"], "test accuracy": test["accuracy"]}
    false = (run.labels != run.true)[run.part == TRAIN]
    if false.any():
        found = readings.search(run.losses[-1][run.part == TRAIN], false)
        numbers["false labels found"] = f"{found.found[found.false]} among the {found.false} costliest"
    numbers["report"] = f"runs/{run.name}/{report.NAME}"
    return {
        "run": run.name,
        "epochs": run.epochs,
        **history,
        "first": first,
        "test": test,
        "report": numbers["report"],
        "worst": worst_now(np.asarray(run.losses[-1]), np.asarray(run.probs[-1]), _Digits(run)),
        "numbers": numbers,
        "findings": _findings(run, troubles),
    }


class _Digits:
    """A run's digits as `worst_now` takes them."""

    def __init__(self, run: Run) -> None:
        self.part, self.labels, self.images = run.part, run.labels, run.images()


def _findings(run: Any, troubles: Any) -> Any:
    found = [
        {"id": "stand-in", "title": "The course's own loss stands in.", "message": words}
        for words in troubles
        if words
    ]
    return found + [{"id": d.id, "title": d.title, "message": d.message} for d in report.findings(run)]


def nothing() -> Any:
    """The film of a run that was stopped before its first epoch was over."""
    words = (
        "A run is kept from its first whole epoch on, so nothing is kept of this one. Train again, and let an epoch end before you "
        "stop: what has been trained until then is kept, and can be gone on with."
    )
    found = {"id": "nothing-kept", "title": "It was stopped within its first epoch.", "message": words}
    return {"run": "", "epochs": 0, **{name: [] for name in NAMES}, "numbers": {}, "findings": [found]}
