"""The history that was given to their `log_run`, and what TensorBoard's reader finds in the event file."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from crossent.figures.values import option, whole
from crossent.training import events, tuning

NEEDS = {"log_run": "m9.log_run"}
START: dict[str, Any] = {"run": "restless", "epoch": 8}
TITLE = "Read back from the event file"
FRAMEWORK = "torch"
SECONDS = 2.0  # for one answer: files are written and read

EPOCHS = 20
RUNS = {"restless": (0.3, 4), "calm": (0.3, 32), "diverged": (3.0, 4)}  # learning rate, batch size
TAGS = {"train": "loss/train", "val": "loss/val"}


def prepare(inputs: Mapping[str, Any]) -> None:
    """Load TensorBoard and make the runs, before the clock of an answer starts."""
    events.load_tensorboard()
    for setting in RUNS.values():
        tuning.curve(*setting, EPOCHS, 0)


def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the history given, and the curves of the file: tag by tag, steps and values."""
    run = option(inputs, "run", list(RUNS))
    history = {name: list(losses) for name, losses in tuning.curve(*RUNS[run], EPOCHS, 0).items()}
    with tempfile.TemporaryDirectory() as name:
        with events.writers() as waiting:
            f["log_run"](name, {key: list(losses) for key, losses in history.items()})
            unsaid = bool(waiting)  # what was never flushed is not in the file
        files = sorted(Path(name).rglob("*tfevents*"))
        found = {} if unsaid else events.scalars(Path(name))
        size = sum(path.stat().st_size for path in files)
    far = max(history["val"]) > 1e3

    def drawn(values: list[float]) -> list[float]:
        """Losses as heights in the plot: those of a run that diverges by their powers of ten, from 1 upwards."""
        return [math.log10(max(v, 1)) if math.isfinite(v) else v for v in values] if far else values

    curves = [
        {
            "tag": tag,
            "steps": [s for s, _ in points],
            "values": [v for _, v in points],
            "drawn": drawn([v for _, v in points]),
        }
        for tag, points in sorted(found.items())
    ][:6]
    bottom = min(min(c["steps"], default=0) for c in curves) if curves else 0
    return {
        "run": run,
        "epoch": whole(inputs, "epoch", START["epoch"], 0, EPOCHS - 1),
        "epochs": EPOCHS,
        "given": history,
        "far": far,
        "drawn": {name: drawn(losses) for name, losses in history.items()},
        "tags": TAGS,
        "curves": curves,
        "first": bottom if bottom in (0, 1) else 0,
        "files": len(files),
        "bytes": size,
        "finite": sum(math.isfinite(v) for c in curves for v in c["values"]),
        "points": sum(len(c["values"]) for c in curves),
    }
