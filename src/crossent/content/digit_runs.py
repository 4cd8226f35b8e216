"""Runs of the final project for the terminal: found by name or number, listed, compared."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from crossent.training.mnist import compare, report
from crossent.training.mnist.record import FOLDER, VALIDATION, Run, RunError, runs

__all__ = ["FOLDER", "Run", "RunError", "compare", "find", "report", "row", "runs", "state"]


def find(workspace: Path, word: str) -> Run:
    """The run of that name or number, 1 the newest, or of a name that only one has in it; else `RunError`."""
    if (workspace / FOLDER / word / "run.json").is_file() and word not in ("", ".", ".."):
        return Run(workspace / FOLDER / word)
    known = runs(workspace)
    if not known:
        raise RunError("There is no run yet. `crossent train mnist` makes one.")
    if word.isdecimal() and 1 <= int(word) <= len(known):
        return known[int(word) - 1]
    meant = [run for run in known if word in run.name]
    if len(meant) == 1:
        return meant[0]
    names = ", ".join(run.name for run in (meant or known)[:5])
    raise RunError(
        f"{word!r} may be {names}. Give more of its name."
        if meant
        else f"No run {word!r}. There are {names}."
    )


def state(run: Run) -> str:
    """Where it stands, in a word."""
    if run.about.get("stopped"):
        return "stopped"
    return "done" if run.about.get("finished") else "not ended"


def row(run: Run) -> list[str]:
    """A run in a line: name, digits, falsified labels, network, epochs, validation loss and accuracy."""
    settings, val = run.about["settings"], run.part == VALIDATION
    loss = float(np.mean(run.losses[-1][val]))
    accuracy = float(np.mean(run.probs[-1][val].argmax(axis=1) == run.labels[val]))
    return [
        run.name,
        f"{len(run.labels):,}",
        f"{settings['falsified']:.0%}" if settings.get("falsified") else "",
        str(settings.get("model", "")),
        str(run.epochs) if state(run) == "done" else f"{run.epochs} of {settings.get('epochs', '?')}",
        f"{loss:.4f}" if run.epochs else "",
        f"{accuracy:.2%}" if run.epochs else "",
    ]
