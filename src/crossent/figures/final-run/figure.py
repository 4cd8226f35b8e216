"""A run of the final project: its four curves, the digits that cost most after each epoch, and another run beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.digits import chosen, pictures, told
from crossent.training.mnist import data
from crossent.training.mnist.readings import costliest
from crossent.training.mnist.record import HISTORY, TRAIN, VALIDATION, Run

NEEDS = {"train": "final.train"}
START = {"run": "", "beside": ""}
TITLE = "Your run, epoch by epoch"
EVERY_TRACK = True  # what it draws lies on the disk, whichever framework has written it
SECONDS = 4.0

WORST = 12  # as many as a run tells while it trains


def prepare(inputs: Any) -> None:
    """Load the digits of the run."""
    run, _ = chosen(inputs)
    if run is not None:
        data.load(run.about["source"])


def curves(run: Run) -> dict[str, list[float]]:
    """The history, a value for every epoch from 0 on: before training there is what was measured, and nan where nothing was told."""
    every = {}
    for name in HISTORY:
        part = run.part == (TRAIN if name.startswith("train") else VALIDATION)
        right = run.probs[0][part].argmax(axis=1) == run.labels[part]
        first = float(np.mean(right if name.endswith("accuracy") else run.losses[0][part]))
        values = run.history[name][: run.epochs]
        every[name] = [first, *values, *[math.nan] * (run.epochs - len(values))]
    return every


def worst(run: Run) -> dict[str, Any]:
    """The costliest validation digits after every epoch; each picture once."""
    rows = np.flatnonzero(run.part == VALIDATION)
    at = np.stack([rows[costliest(losses[rows], WORST)] for losses in run.losses])
    every = np.unique(at)
    return {
        "rows": every.tolist(),
        "images": pictures(run, every),
        "label": run.labels[every].tolist(),
        "at": at.tolist(),
        "said": [run.probs[e][each].argmax(axis=1).tolist() for e, each in enumerate(at)],
        "loss": [run.losses[e][each].astype(float).tolist() for e, each in enumerate(at)],
    }


def whole(run: Run) -> dict[str, Any]:
    """A run's numbers, without its digits."""
    about = run.about
    return {
        **told(run),
        "model": about["settings"]["model"],
        "parameters": about["parameters"],
        "created": str(about.get("created", ""))[:16].replace("T", " "),
        "own": "yours" not in about["functions"].values(),
        "stopped": bool(about["stopped"]) or not about["finished"],
        "test": about.get("test"),
        "curves": curves(run),
    }


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the run that is shown, and the one beside it."""
    run, there = chosen(inputs)
    name = inputs.get("beside")
    other, _ = chosen({"run": name}) if name else (None, [])
    if other is not None and (other.name != name or run is None or other.name == run.name):
        other = None
    return {
        "runs": there,
        "uniform": math.log(data.CLASSES),
        "run": None if run is None else {**whole(run), "worst": worst(run)},
        "beside": None if other is None else whole(other),
    }
