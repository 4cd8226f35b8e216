"""Every digit's loss after every epoch, costliest first; one of them as a film of its ten probabilities."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.figures import worst
from crossent.figures.digits import LEVELS, chosen, levels, packed, pictures, told, warm
from crossent.figures.values import option, whole
from crossent.training.mnist import readings
from crossent.training.mnist.record import VALIDATION, Run

NEEDS = {"worst_examples": "final.worst", "train": "final.train"}
START: dict[str, Any] = {"run": "", "part": "val", "digit": -1, "have": ""}
TITLE = "Every digit, after every epoch"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 2  # 60,000 digits are put in order

KEPT = 4  # orders: theirs, the true one, each of another part
FIRST = 100  # ranks that the learner's function gives; the course's own orders the rest
MARKS = (0.0, 1.0, 4.0, 10.0)  # nats, on the scale of colours


def prepare(inputs: Any) -> None:
    """Read the digits, which takes a second where they are 60,000."""
    warm(inputs)


def order(
    worst_examples: Callable[..., Any], run: Run, rows: NDArray[np.int64]
) -> tuple[NDArray[np.int64], bool]:
    """Rows of the run, costliest after the last epoch first: the first hundred as their function says, if it can be."""
    losses = np.array(run.losses[-1][rows])
    mine, kind = worst.costliest(worst_examples, losses, FIRST)
    right = readings.costliest(losses, len(losses))
    rest = right[~np.isin(right, mine)]
    return rows[np.concatenate([mine, rest])], kind != "odd"


_orders: list[
    tuple[Callable[..., Any], tuple[Any, ...], Any]
] = []  # of one function at a time, the newest first


def ordered(worst_examples: Callable[..., Any], run: Run, part: str) -> tuple[NDArray[np.int64], bool, Any]:
    """The order of a part's rows, whether theirs could be used, and the part's mean losses; kept, as every drag asks."""
    changed = (run.folder / "run.json").stat().st_mtime_ns
    key = (run.folder, changed, run.epochs, part)
    for function, known, answer in _orders:
        if function is worst_examples and known == key:  # a save makes new functions
            return answer
    rows = np.arange(len(run.part))
    if part != "all":
        rows = np.flatnonzero((run.part == VALIDATION) == (part == "val"))
    found, good = order(worst_examples, run, rows)
    answer = found, good, np.mean(run.losses[:, rows], axis=1, dtype=float).tolist()
    _orders.insert(0, (worst_examples, key, answer))
    del _orders[KEPT:]
    return answer


def one(run: Run, row: int) -> dict[str, Any]:
    """A digit's film: its ten probabilities and its loss, before training and after each epoch."""
    losses = run.losses[:, row].astype(float)
    return {
        "row": row,
        "image": pictures(run, [row]),
        "label": int(run.labels[row]),
        "true": int(run.true[row]),
        "trained": bool(run.part[row] != VALIDATION),
        "loss": losses.tolist(),
        "probs": run.probs[:, row].astype(float).round(6).tolist(),
        "top": float(max(2.5, np.ceil(np.nanmax(np.where(np.isfinite(losses), losses, 0)) * 2) / 2)),
    }


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the run's losses, packed, where the page does not have them yet, and one digit's film."""
    run, runs = chosen(inputs)
    part = option(inputs, "part", ["val", "train", "all"])
    if run is None:
        return {"run": None, "runs": [], "part": part, "key": ""}
    found, good, mean = ordered(f["worst_examples"], run, part)
    key = f"{run.name} {run.epochs} {part} {zlib.crc32(found.tobytes())}"
    row = whole(inputs, "digit", -1, -1, len(run.labels) - 1)
    data = {
        "run": told(run),
        "runs": runs,
        "part": part,
        "key": key,
        "good": good,
        "levels_of": [{"level": int(levels(v)), "nats": v} for v in MARKS],
        "top": LEVELS,
        "guess": float(np.log(10)),
        "first": found[:FIRST].tolist(),
        "mean": mean,
        "digit": one(run, row if row >= 0 else int(found[0])),
    }
    if not isinstance(inputs, Mapping) or inputs.get("have") != key:
        data["order"] = packed(found.astype(np.int32))
        data["levels"] = packed(levels(run.losses[:, found]))  # (E+1, rows), columns as ordered
    return data
