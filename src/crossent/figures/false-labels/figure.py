"""Falsified labels, looked for by their loss: how many of the k costliest training digits are false, and which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures import digits
from crossent.figures.digits import cards, chosen, packed, told
from crossent.figures.values import whole
from crossent.figures.worst import costliest, opened
from crossent.training.mnist.record import TRAIN, Run

NEEDS = {"worst_examples": "final.worst", "train": "final.train"}
START: dict[str, Any] = {"run": "", "epoch": -1, "k": -1, "digit": -1, "have": ""}
TITLE = "False labels, found by their loss"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 5.0  # a loop over 60,000 digits in Python is slow, and right

SHOWN = 12  # digits that are shown, the last of the first k
LEAST = 60  # of the k that can be chosen
MARKS = (0.25, 0.5, 0.75, 1, 1.5, 2)  # k of the table, in false labels


def prepare(inputs: Any) -> None:
    """Read the run's digits: that is none of the learner's time."""
    run, _ = pick(inputs)
    if run is not None:
        digits.images(run)


def pick(inputs: Any) -> tuple[Run | None, list[dict[str, Any]]]:
    """The run that is named, else the newest one with falsified labels, else the newest."""
    run, runs = chosen(inputs)
    named = isinstance(inputs, Mapping) and run is not None and inputs.get("run") == run.name
    if run is None or named or (run.labels != run.true).any():
        return run, runs
    for other in runs:
        found, _ = chosen({"run": other["name"]})
        if (
            found is not None
            and found.about["settings"].get("falsified")
            and (found.labels != found.true).any()
        ):
            return found, runs
    return run, runs


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return precision and recall after each k where the page does not have them yet, and the last digits of the first k."""
    run, runs = pick(inputs)
    if run is None:
        return {"run": None, "runs": [], "key": ""}
    train = np.flatnonzero(run.part == TRAIN)
    wrong = (run.labels != run.true)[train]
    false = int(wrong.sum())
    epoch = whole(inputs, "epoch", -1, -1, run.epochs)
    epoch = run.epochs if epoch < 0 else epoch
    data: dict[str, Any] = {
        "run": told(run),
        "runs": runs,
        "epoch": epoch,
        "false": false,
        "trained": len(train),
    }
    if not false:
        return {**data, "key": ""}
    most = min(len(train), max(LEAST, 2 * false))
    k = whole(inputs, "k", -1, -1, most)
    k = min(false, most) if k < 0 else max(1, k)
    order, state = costliest(f["worst_examples"], run.losses[epoch][train], most)
    found = np.cumsum(wrong[order])
    ks = np.arange(1, most + 1)
    first = max(0, k - SHOWN)
    here = train[order[first:k]]
    key = f"{run.name} {run.epochs} {epoch} {int(found.sum())} {state}"
    data |= {
        "key": key,
        "order": state,
        "most": most,
        "k": k,
        "found": int(found[k - 1]),
        "precision": float(found[k - 1] / k),
        "recall": float(found[k - 1] / false),
        "share": false / len(train),
        "first": first + 1,
        "cards": cards(run, here, epoch),
        "digit": opened(run, inputs, here, epoch),
        # after every epoch: what the false ones cost on average, and the true ones
        "costs": {
            name: run.losses[:, train[which]].mean(axis=1, dtype=float).tolist()
            for name, which in (("false", wrong), ("true", ~wrong))
        },
        "marks": [
            [at, int(found[at - 1]), float(found[at - 1] / at), float(found[at - 1] / false)]
            for at in sorted({min(most, max(1, round(false * mark))) for mark in MARKS})
        ],
    }
    if not isinstance(inputs, Mapping) or inputs.get("have") != key:
        data["curves"] = {
            "precision": packed((found / ks).astype(np.float32)),
            "recall": packed((found / false).astype(np.float32)),
        }
    return data
