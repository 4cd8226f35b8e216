"""A training run on disk, written: what `record` describes, in an order in which a killed run can still be read."""

from __future__ import annotations

import json
import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.training.mnist import data
from crossent.training.mnist.record import FOLDER, FORMAT, HISTORY, TRAIN, VALIDATION, About, Run, RunError


@dataclass
class Followed:
    """The digits of a run in its own order, as `follow` makes them."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    true: NDArray[np.int64]
    index: NDArray[np.int64]
    part: NDArray[np.uint8]

    @property
    def trained(self) -> int:
        """How many of them are trained on; they come first."""
        return int((self.part == TRAIN).sum())


def follow(split: data.Split, falsified: float = 0.0, seed: int = 0) -> Followed:
    """The digits of a split in a run's order, a share of the labels to train on falsified.

    >>> digits = follow(data.load(), 0.03)
    >>> len(digits.labels), digits.trained, int((digits.labels != digits.true).sum())
    (5000, 4000, 120)
    """
    parts = (split.train, split.val)
    true = np.concatenate([part.labels for part in parts])
    given, _ = data.falsify(split.train.labels, falsified, seed)
    return Followed(
        np.concatenate([part.images for part in parts]),
        np.concatenate([given, split.val.labels]),
        true,
        np.concatenate([part.index for part in parts]),
        np.repeat(np.array([TRAIN, VALIDATION], dtype=np.uint8), [len(part) for part in parts]),
    )


class Recorder:
    """Writes a run. Whenever its process ends, the epochs told so far can be read."""

    def __init__(self, folder: Path, about: About) -> None:
        self.folder, self.about = folder, about
        self._losses = np.load(folder / "losses.npy", mmap_mode="r+")
        self._probs = np.load(folder / "probs.npy", mmap_mode="r+")

    @classmethod
    def begin(
        cls, workspace: Path, digits: Followed, epochs: int, about: Mapping[str, Any], kind: str = "final"
    ) -> Recorder:
        """A new run in the workspace, before its first epoch. `about`: what is known of it, by run.json's names."""
        now = datetime.now()
        folder = _new(workspace / FOLDER, f"{now:%Y-%m-%d-%H%M}-{kind}")
        for name in ("labels", "true", "index", "part"):
            np.save(folder / f"{name}.npy", getattr(digits, name))
        for name, shape, dtype in _shapes(epochs, len(digits.labels)):
            np.save(folder / name, np.zeros(shape, dtype))
        whole = {
            "format": FORMAT,
            "name": folder.name,
            "created": now.isoformat(),
            **about,
            "epochs": 0,
            "history": {name: [] for name in HISTORY},
            "seconds": [],
            "stopped": False,
            "finished": False,
            "test": None,
        }
        recorder = cls(folder, whole)
        recorder._write()
        return recorder

    @classmethod
    def go_on(cls, run: Run, after: int, epochs: int) -> Recorder:
        """Go on with a run after so many of its epochs, up to `epochs`."""
        if not 0 <= after <= run.epochs or after >= epochs:
            raise RunError(f"The run {run.name} has {run.epochs} epochs: ask for more than {after}.")
        about = json.loads(json.dumps(run.about))
        about.update(epochs=after, seconds=about["seconds"][:after], stopped=False, finished=False, test=None)
        about["history"] = {name: values[:after] for name, values in about["history"].items()}
        about["settings"]["epochs"] = epochs
        kept = {"losses.npy": run.losses[: after + 1], "probs.npy": run.probs[: after + 1]}
        for name, shape, dtype in _shapes(epochs, len(run.labels)):
            grown = np.zeros(shape, dtype)
            grown[: after + 1] = kept[name]
            with open(run.folder / f"{name}.part", "wb") as stream:
                np.save(stream, grown)
            _replace(run.folder / f"{name}.part", run.folder / name)
        recorder = cls(run.folder, about)
        recorder._write()
        return recorder

    def row(self, epoch: int, losses: ArrayLike, probs: ArrayLike) -> None:
        """What was said of all M digits after so many epochs; 0 is before training."""
        self._losses[epoch] = losses
        self._probs[epoch] = probs
        self._losses.flush()
        self._probs.flush()

    def epoch(
        self, losses: ArrayLike, probs: ArrayLike, history: Mapping[str, Sequence[float]], seconds: float
    ) -> None:
        """One more epoch is over: its row, the history up to it, the seconds that its training took."""
        done = self.about["epochs"] + 1
        self.row(done, losses, probs)
        self.about["history"] = {
            name: [float(value) for value in list(history.get(name, ()))[:done]] for name in HISTORY
        }
        self.about["seconds"] = [*self.about["seconds"], float(seconds)]
        self.about["epochs"] = done
        self._write()

    def keep(self, name: str, write: Callable[[Path], object], suffix: str = ".part") -> None:
        """A file of that name, there as a whole or not at all; `write` is given the path of one that ends in `suffix`."""
        part = self.folder / f"{name}{suffix}"
        write(part)
        _replace(part, self.folder / name)

    def checkpoint(self, state: Mapping[str, Any]) -> None:
        """Keep what the run can be resumed from, as PyTorch writes it."""
        import torch

        self.keep("checkpoint.pt", lambda path: torch.save({"epochs": self.about["epochs"], **state}, path))

    def finish(
        self, stopped: bool, model: Mapping[str, Any] | None = None, test: tuple[float, float] | None = None
    ) -> None:
        """The run has ended, with this state dict of PyTorch's and, on the full set, this loss and accuracy on the test digits."""
        if model is not None:
            import torch

            self.keep("model.pt", lambda path: torch.save(dict(model), path))
        told = None if test is None else {"loss": float(test[0]), "accuracy": float(test[1])}
        self.about.update(stopped=stopped, finished=True, test=told)
        self._write()

    def _write(self) -> None:
        part = self.folder / "run.json.part"
        part.write_text(json.dumps(_plain(self.about), indent=1, allow_nan=False), encoding="utf-8")
        _replace(part, self.folder / "run.json")


def _shapes(epochs: int, digits: int) -> list[tuple[str, tuple[int, ...], str]]:
    return [
        ("losses.npy", (epochs + 1, digits), "<f4"),
        ("probs.npy", (epochs + 1, digits, data.CLASSES), "<f2"),
    ]


def _new(parent: Path, name: str) -> Path:
    """A folder of that name that was not there before."""
    parent.mkdir(parents=True, exist_ok=True)
    count = 1
    while True:
        folder = parent / (name if count == 1 else f"{name}-{count}")
        try:
            folder.mkdir()
            return folder
        except FileExistsError:
            count += 1


def _replace(part: Path, whole: Path) -> None:
    for pause in (0.02, 0.1, 0.5):
        try:
            os.replace(part, whole)
            return
        except PermissionError:  # Windows: another process reads it just now
            time.sleep(pause)
    os.replace(part, whole)


def _plain(value: Any) -> Any:
    """The same as JSON may hold it."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
