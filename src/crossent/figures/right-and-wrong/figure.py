"""Losses of right and of wrong answers after each epoch, and beside them accuracy and mean loss, which may disagree."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.digits import chosen, told
from crossent.figures.values import option
from crossent.training.mnist.data import CLASSES
from crossent.training.mnist.readings import spread
from crossent.training.mnist.record import TRAIN, VALIDATION, Run

NEEDS = {"train": "final.train"}
START = {"run": "", "part": "validation"}
TITLE = "Right and wrong, and what they cost"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 4.0

PARTS = {"validation": VALIDATION, "training": TRAIN}
BINS = 32  # four for each power of ten
DEAR = 0.01  # the share of the digits that is called costliest
TICKS = [(1e-6, "10⁻⁶"), (1e-4, "10⁻⁴"), (0.01, "0.01"), (1.0, "1"), (100.0, "100")]
LOW, HIGH = -6.0, 2.0  # log10 of the outermost edges, as in `spread`
_known: dict[tuple[str, int, str], dict[str, Any]] = {}  # one run's numbers, as long as the session lives


@np.errstate(invalid="ignore", divide="ignore")
def numbers(run: Run, part: str) -> dict[str, Any]:
    """Of every epoch: how the losses are spread, their mean and what the costliest hundredth adds to it, the accuracy."""
    rows = np.flatnonzero(run.part == PARTS[part])
    labels, dear = run.labels[rows], max(1, round(DEAR * len(rows)))
    every: dict[str, list[Any]] = {
        name: [] for name in ("right", "wrong", "counts", "mean", "median", "accuracy", "dear", "threshold")
    }
    for epoch in range(run.epochs + 1):
        losses = run.losses[epoch][rows].astype(np.float64)
        hit = run.probs[epoch][rows].astype(np.float32).argmax(axis=1) == labels
        _, counts = spread(losses, hit, BINS)
        costs = np.sort(np.where(np.isnan(losses), np.inf, losses))[::-1]
        every["counts"].append(counts)
        every["right"].append(float(losses[hit].mean()) if hit.any() else math.nan)
        every["wrong"].append(float(losses[~hit].mean()) if not hit.all() else math.nan)
        every["mean"].append(float(losses.mean()))
        every["median"].append(float(np.median(losses)))
        every["accuracy"].append(float(hit.mean()))
        every["dear"].append(float(costs[:dear].sum() / len(rows)))
        every["threshold"].append(float(costs[dear - 1]))
    shown = {f"{name}_at": places(every[name]) for name in ("mean", "threshold")}
    return {"digits": len(rows), "costliest": dear, **every, **shown}


def places(losses: Any) -> Any:
    """Where losses lie on the axis of bins, whose edges are 0 to `BINS`; beyond its ends at its ends."""
    with np.errstate(divide="ignore"):
        at = (np.log10(np.asarray(losses, dtype=np.float64)) - LOW) / (HIGH - LOW) * BINS
    return np.clip(at, 0, BINS)


def disagreements(mean: list[float], accuracy: list[float]) -> list[int]:
    """The epochs after which loss and accuracy have both risen, or both fallen."""
    pairs = zip(np.diff(mean), np.diff(accuracy), strict=True)
    return [epoch for epoch, (loss, right) in enumerate(pairs, 1) if loss * right > 0]


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return every epoch of the chosen run, for the digits that it was trained on or validated with."""
    run, there = chosen(inputs)
    part = option(inputs, "part", list(PARTS))
    facts: dict[str, Any] = {
        "runs": there,
        "run": None,
        "part": part,
        "bins": BINS,
        "ticks": [[float(places(v)), words] for v, words in TICKS],
        # below it the label has more than one half, and the answer is right; above it the label has less than a tenth
        "bounds": [[bound, float(places(bound))] for bound in (math.log(2), math.log(CLASSES))],
    }
    if run is None:
        return facts
    key = (str(run.folder), run.epochs, part)
    if key not in _known:
        _known.clear()
        _known[key] = numbers(run, part)
    known = _known[key]
    return {
        **facts,
        "run": told(run),
        **known,
        "share": [d / m if m > 0 else math.nan for d, m in zip(known["dear"], known["mean"], strict=True)],
        "lowest": [int(np.argmin(known["mean"][: e + 1])) for e in range(run.epochs + 1)],
        "disagree": disagreements(known["mean"], known["accuracy"]),
    }
