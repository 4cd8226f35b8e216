"""What the final project's figures share: the run that is shown, and its numbers and pictures, packed for the page.

These figures draw a run that lies on disk, written by the learner's own functions: `WORKSPACE/runs/NAME`, as
`crossent.training.mnist.record` tells. A session's folder is the workspace. Where there is no run yet, `run` is None.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.training.mnist.data import SIDE, DigitsError
from crossent.training.mnist.record import NAMED, VALIDATION, Run, RunError, runs

HIGH = 10.0  # nats: the end of the scale on which losses are packed
LEVELS = 254  # of that scale; 255 stands for what is no number
SHOWN = 24  # runs that can be chosen


def _opened(folder: Path) -> Run:
    """A run, opened again only when its run.json is another: every drag of a slider asks."""
    try:
        changed = (folder / "run.json").stat().st_mtime_ns
    except OSError:
        changed = 0  # what is wrong with it is for `Run` to say
    return _open(folder, changed)


@lru_cache(maxsize=2 * SHOWN)
def _open(folder: Path, changed: int) -> Run:
    return Run(folder)


def chosen(inputs: Any) -> tuple[Run | None, list[dict[str, Any]]]:
    """The run that `inputs["run"]` names, else the newest that has an epoch; and all that can be chosen, newest first."""
    there = [run for run in runs(Path.cwd(), read=_opened) if run.epochs][:SHOWN]
    name = inputs.get("run") if isinstance(inputs, Mapping) else None
    run = next((r for r in there if r.name == name), there[0] if there else None)
    return run, [{"name": r.name, "words": words(r)} for r in there]


def words(run: Run) -> str:
    """A run in a few words, the seed where it is not 0: "26 Nov 04:12, yours, 5 epochs, 4,000 digits"."""
    settings = run.about["settings"]
    model = NAMED.get(settings["model"], "yours").replace("'", "’")
    made = str(run.about.get("created", ""))[:16].replace("T", " ")
    false = f", {settings['falsified']:.0%} false labels" if settings.get("falsified") else ""
    seed = f", seed {settings['seed']}" if settings.get("seed") else ""
    epochs = "1 epoch" if run.epochs == 1 else f"{run.epochs} epochs"
    return f"{made}, {model}, {epochs} on {int((run.part != VALIDATION).sum()):,} digits{false}{seed}"


def told(run: Run) -> dict[str, Any]:
    """What every figure says of its run."""
    false = run.labels != run.true
    return {
        "name": run.name,
        "words": words(run),
        "yours": run.about["settings"]["model"] == "yours",
        "source": run.about["source"],
        "epochs": run.epochs,
        "digits": len(run.labels),
        "trained": int((run.part != VALIDATION).sum()),
        "false": int(false.sum()),
    }


def levels(losses: ArrayLike) -> NDArray[np.uint8]:
    """Losses on a scale of 0 to 254, even in their square roots from 0 to 10 nats; 255 is no number."""
    with np.errstate(invalid="ignore"):
        steps = np.sqrt(np.clip(np.asarray(losses, dtype=np.float32), 0, HIGH) / HIGH) * LEVELS
    return np.where(np.isnan(steps), 255, np.round(steps)).astype(np.uint8)


def packed(array: NDArray[Any]) -> dict[str, Any]:
    """An array as text: {"u8" | "i32" | "f32": base64 of its bytes, little-endian, "shape"}."""
    kind = {"u": "u8", "b": "u8", "i": "i32", "f": "f32"}[array.dtype.kind]
    wanted = np.dtype({"u8": "u1", "i32": "<i4", "f32": "<f4"}[kind])
    plain = np.ascontiguousarray(array.astype(wanted))
    return {kind: base64.b64encode(plain.tobytes()).decode(), "shape": list(plain.shape)}


def pictures(run: Run, rows: ArrayLike) -> dict[str, Any]:
    """The digits of some rows, packed: uint8 (k, 28, 28), 0 is paper and 255 ink."""
    return packed(images(run)[np.asarray(rows, dtype=np.int64)])


def images(run: Run) -> NDArray[np.uint8]:
    """All digits of a run, blank where their source is gone; those of the last run that was asked for are kept."""
    try:
        return _images(run.folder, str(run.about.get("created")))
    except (DigitsError, RunError):
        return np.zeros((len(run.labels), SIDE, SIDE), dtype=np.uint8)


def gone(run: Run) -> str:
    """Why a run's digits cannot be shown; "" where they can."""
    try:
        _images(run.folder, str(run.about.get("created")))
    except (DigitsError, RunError) as error:
        return str(error)
    return ""


@lru_cache(maxsize=1)
def _images(folder: Path, created: str) -> NDArray[np.uint8]:
    return Run(folder).images()


def warm(inputs: Any) -> Run | None:
    """Read the digits of the run that will be shown, before the clock of an answer starts."""
    run, _ = chosen(inputs)
    if run is not None:
        images(run)
    return run


def cards(run: Run, rows: ArrayLike, epoch: int) -> dict[str, Any]:
    """Some digits as the page shows them: row, picture, label as given, true label, what was said, loss at an epoch."""
    at = np.asarray(rows, dtype=np.int64)
    return {
        "at": at.tolist(),
        "images": pictures(run, at),
        "label": run.labels[at].tolist(),
        "true": run.true[at].tolist(),
        "said": run.probs[epoch][at].argmax(axis=1).tolist(),
        "loss": run.losses[epoch][at].astype(float).tolist(),
        "part": run.part[at].tolist(),
        "gone": gone(run),
    }
