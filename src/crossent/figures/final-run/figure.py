"""A run of the final project: its four curves, the digits that cost most after each epoch, and another run beside it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.digits import chosen, pictures, told
from crossent.training.mnist import compare, data, report
from crossent.training.mnist.readings import costliest
from crossent.training.mnist.record import FOLDER, HISTORY, TRAIN, VALIDATION, Run, RunError

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
        "wanted": about["settings"]["epochs"],
        "folder": f"{FOLDER}/{run.name}",
        "report": f"{FOLDER}/{run.name}/{report.NAME}" if (run.folder / report.NAME).is_file() else "",
    }


def compared(run: Run, beside: Run) -> dict[str, str]:
    """The page that compares two runs, written where there is none yet; or why there can be none."""
    try:
        path = compare.latest(compare.Pair.of(beside, run))
    except (RunError, OSError) as error:
        return {"page": "", "why": str(error)}
    return {"page": f"{FOLDER}/{run.name}/{path.name}", "why": ""}


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
        "compared": None if run is None or other is None else compared(run, other),
    }


def small(f: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
    """Return the losses of the newest run, from its first epoch on, for the course's map: x and y from 0 to 1."""
    run, _ = chosen({})
    if run is None:
        return {}
    lines = [("ink", "train_loss", True), ("loss", "val_loss", False)]
    every = curves(run)
    top = max((v for _, name, _ in lines for v in every[name][1:] if math.isfinite(v)), default=0.0)
    paths = []
    for colour, name, dash in lines:
        told = [(e, v) for e, v in enumerate(every[name]) if math.isfinite(v) and e]
        paths.append(
            {
                "class": colour,
                "x": [(e - 1) / max(1, run.epochs - 1) for e, _ in told],
                "y": [v / (1.1 * top) if top else 0.0 for _, v in told],
                "dash": dash,
            }
        )
    return {"paths": paths}
