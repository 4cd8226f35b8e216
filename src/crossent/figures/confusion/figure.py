"""Which digit is called what: a run's confusion matrix after every epoch, and the digits of its cells, costliest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.figures import digits
from crossent.figures.digits import cards, chosen, packed, told
from crossent.figures.values import option, whole
from crossent.figures.worst import costliest, opened
from crossent.training.mnist import readings
from crossent.training.mnist.data import CLASSES
from crossent.training.mnist.record import VALIDATION, Run

NEEDS = {"worst_examples": "final.worst", "train": "final.train"}
START: dict[str, Any] = {
    "run": "",
    "part": "val",
    "epoch": -1,
    "label": -1,
    "said": -1,
    "digit": -1,
    "have": "",
}
TITLE = "Which digit is called what"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 5.0  # a loop over 60,000 digits in Python is slow, and right

SHOWN = 24  # digits of a cell that are shown
STRONGEST = 255  # the shade of an epoch's largest cell off the diagonal


def prepare(inputs: Any) -> None:
    """Read the run's digits and count its answers: none of that is the learner's time."""
    run = digits.warm(inputs)
    if run is not None:
        of_run(run, option(inputs, "part", ["val", "train"]))


@lru_cache(maxsize=2)
def _answers(folder: Path, created: str, epochs: int) -> NDArray[np.uint8]:
    probs = Run(folder).probs[: epochs + 1]
    return np.stack([row.astype(np.float32).argmax(axis=1) for row in probs]).astype(np.uint8)


def answers(run: Run) -> NDArray[np.uint8]:
    """What every digit was called after every epoch, uint8 (E+1, M)."""
    return _answers(run.folder, str(run.about.get("created")), run.epochs)


def of_run(run: Run, part: str) -> dict[str, Any]:
    """Counts, shades and means of every epoch."""
    return _of_run(run.folder, str(run.about.get("created")), run.epochs, part)


@lru_cache(maxsize=4)
def _of_run(folder: Path, created: str, epochs: int, part: str) -> dict[str, Any]:
    run = Run(folder)
    rows = np.flatnonzero((run.part == VALIDATION) == (part == "val"))
    labels, said = run.labels[rows], _answers(folder, created, epochs)[:, rows]
    losses = run.losses[: epochs + 1, rows]
    counts = np.stack([readings.confusion(labels, row) for row in said])
    off = counts * (1 - np.eye(CLASSES, dtype=np.int64))
    # the square root lets a single digit be seen beside a hundred
    most = np.maximum(1, off.max(axis=(1, 2), keepdims=True))
    shade = np.where(off > 0, np.maximum(20, np.sqrt(off / most) * STRONGEST), 0)
    many = np.bincount(labels, minlength=CLASSES)
    with np.errstate(invalid="ignore"):
        cost = np.stack([np.bincount(labels, weights=row, minlength=CLASSES) for row in losses]) / many
        right = counts[:, range(CLASSES), range(CLASSES)] / many
    pairs = [divmod(int(np.argmax(each)), CLASSES) for each in off]
    return {
        "counts": packed(counts.astype(np.int32)),
        "shade": packed(shade.astype(np.uint8)),
        "right": packed(right.astype(np.float32)),
        "cost": packed(cost.astype(np.float32)),
        "wrong": off.sum(axis=(1, 2)).tolist(),
        "all": len(rows),
        "accuracy": [float(x) for x in np.trace(counts, axis1=1, axis2=2) / max(1, len(rows))],
        "loss": losses.mean(axis=1, dtype=float).tolist(),
        # the confusion that is met most often: label, answer, how often
        "often": [[a, b, int(each[a, b])] for each, (a, b) in zip(off, pairs, strict=True)],
    }


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the matrices where the page does not have them yet, and the digits of the open cell."""
    run, runs = chosen(inputs)
    part = option(inputs, "part", ["val", "train"])
    if run is None:
        return {"run": None, "runs": [], "part": part, "key": ""}
    key = f"{run.name} {run.epochs} {part}"
    epoch = whole(inputs, "epoch", -1, -1, run.epochs)
    epoch = run.epochs if epoch < 0 else epoch
    label, said = (whole(inputs, name, -1, -1, CLASSES - 1) for name in ("label", "said"))
    rows = np.flatnonzero((run.part == VALIDATION) == (part == "val"))
    labels, heard = run.labels[rows], answers(run)[epoch, rows]
    if label < 0 or said < 0:
        label = said = -1
        of_cell = labels != heard
    else:
        of_cell = (labels == label) & (heard == said)
    rows = rows[of_cell]
    order, state = costliest(f["worst_examples"], run.losses[epoch][rows], min(SHOWN, len(rows)))
    data = {
        "run": told(run),
        "runs": runs,
        "part": part,
        "key": key,
        "epoch": epoch,
        "label": label,
        "said": said,
        "count": len(rows),
        "false": int((run.labels != run.true)[rows].sum()),
        "order": state,
        "cards": cards(run, rows[order], epoch),
        "digit": opened(run, inputs, rows[order], epoch),
    }
    if not isinstance(inputs, Mapping) or inputs.get("have") != key:
        data["matrix"] = of_run(run, part)
    return data
