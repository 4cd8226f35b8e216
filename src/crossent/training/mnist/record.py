"""A training run on disk, read: what was said of every digit after every epoch, in `WORKSPACE/runs/NAME/`.

NAME is the time it began, such as `2026-11-26-0412-final`; `-2` and so on follow where it is taken. M digits are
followed over E epochs, those trained on first, then those validated with; row m is the same digit in every file.

    run.json        see below; replaced in one step after each epoch, the last of an epoch's files but for the checkpoint
    labels.npy      int64 (M,)          the labels as given in training; those of validation are true
    true.npy        int64 (M,)          the true labels; labels != true are the falsified ones
    index.npy       int64 (M,)          each digit's place in the source's own order, as in `data.Digits.index`
    part.npy        uint8 (M,)          0 trained on, 1 validated with
    losses.npy      float32 (E+1, M)    -ln of the probability of the label as given, in nats
    probs.npy       float16 (E+1, M, 10)  the probabilities of the ten classes; below 6e-8 it is 0
    checkpoint.pt   {"epochs", "model": state dict, "optimizer", "rng"}, to resume from; of a Keras run checkpoint.npz,
                    as `in_keras` writes it, without the generators' state
    model.pt        the model's state dict after the last whole epoch; once the run has ended. Of a Keras run it is
                    model.weights.h5, for `model.load_weights`
    events.out...   for TensorBoard; report.html for a browser

Row 0 of losses and probs is before training, row e is after e epochs. Rows beyond `epochs` in run.json are not
valid: the files have their full size from the start, and a run may be stopped or going on.

run.json, format 1, numbers that are not finite as null:
    name, created (ISO 8601, local time)
    settings    {"source", "epochs", "seed", "falsified", "model"}
    source      "offline" | "full"
    seed        of weights, order and falsified labels; the split has a seed of its own, the same in all runs
    framework   "torch" | "keras"; "torch" where it is missing
    model       the model as PyTorch prints it, or layer by layer for Keras; parameters, how many numbers it learns
    epochs      whole epochs so far: 0 before the first has ended
    history     {"train_loss", "val_loss", "train_accuracy", "val_accuracy"}: lists as long as epochs, of the learner's train
    seconds     of each epoch's training, recording left out
    stopped     it was stopped before its end
    finished    it has ended, at its end or by Stop; false: going on now, or killed
    functions   {name: "yours" | "course"}: whose were called
    code        SHA-256 of the learner's file, "" where the course's own functions ran
    versions    {"python", "torch" | "keras" and "tensorflow", "numpy", "crossent"}
    test        {"loss", "accuracy"} on MNIST's own test digits, once it has ended; null without the full set
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.training.mnist import data

FORMAT = 1
FOLDER = "runs"
HISTORY = ("train_loss", "val_loss", "train_accuracy", "val_accuracy")
TRAIN, VALIDATION = 0, 1
TITLES = {"torch": "PyTorch", "keras": "TensorFlow/Keras"}
NAMED = {
    "mlp": "the course's MLP",
    "cnn": "the course's CNN",
    "fast": "the course's fast reference",
}  # settings["model"]

About = dict[str, Any]


class RunError(Exception):
    """A run cannot be read or gone on with; the message says what helps."""


class Run:
    """A run as it lies on disk now; big arrays are mapped, not read. `RunError` where it is damaged."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(folder)
        self.name = self.folder.name
        try:
            about = json.loads((self.folder / "run.json").read_text(encoding="utf-8"))
            if about["format"] != FORMAT:
                raise RunError(
                    f"The run {self.name} is of format {about['format']}; this course reads {FORMAT}."
                )
            self.epochs = int(about["epochs"])
            self.history = {name: [_number(v) for v in about["history"][name]] for name in HISTORY}
            self.about: About = about
            self._check()
        except RunError:
            raise
        except (OSError, EOFError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise RunError(
                f"The run {self.name} cannot be read ({type(error).__name__}: {error}). Delete its folder {self.folder}."
            ) from error

    def _check(self) -> None:
        rows = len(self.labels)
        for name in ("true", "index", "part"):
            if getattr(self, name).shape != (rows,):
                raise ValueError(f"{name}.npy has another length than labels.npy")
        if self._all_losses.shape[1:] != (rows,) or self._all_probs.shape[1:] != (rows, data.CLASSES):
            raise ValueError("losses.npy and probs.npy are of another shape than labels.npy")
        if min(len(self._all_losses), len(self._all_probs)) < self.epochs + 1:
            raise ValueError(f"there are fewer rows than its {self.epochs} epochs")

    @property
    def framework(self) -> str:
        """Whose model it is, "torch" or "keras"."""
        return str(self.about.get("framework", "torch"))

    @cached_property
    def _all_losses(self) -> NDArray[np.float32]:
        return self._array("losses", mapped=True)

    @cached_property
    def _all_probs(self) -> NDArray[np.float16]:
        return self._array("probs", mapped=True)

    @property
    def losses(self) -> NDArray[np.float32]:
        """float32 (epochs + 1, M), read-only."""
        return self._all_losses[: self.epochs + 1]

    @property
    def probs(self) -> NDArray[np.float16]:
        """float16 (epochs + 1, M, 10), read-only."""
        return self._all_probs[: self.epochs + 1]

    @cached_property
    def labels(self) -> NDArray[np.int64]:
        """int64 (M,): as given in training."""
        return self._array("labels")

    @cached_property
    def true(self) -> NDArray[np.int64]:
        """int64 (M,): the true labels."""
        return self._array("true")

    @cached_property
    def index(self) -> NDArray[np.int64]:
        """int64 (M,): places in the source's own order."""
        return self._array("index")

    @cached_property
    def part(self) -> NDArray[np.uint8]:
        """uint8 (M,): 0 trained on, 1 validated with."""
        return self._array("part")

    def images(self) -> NDArray[np.uint8]:
        """uint8 (M, 28, 28), in the run's order; read from the source when asked. `data.DigitsError` where it is gone."""
        split = data.load(self.about["source"])
        both = [split.train, split.val]
        places = np.argsort(np.concatenate([part.index for part in both]))
        if len(places) < len(self.index):
            raise RunError(f"The run {self.name} is of other digits than those on the disk.")
        return np.concatenate([part.images for part in both])[places[self.index]]

    def state_dict(self) -> dict[str, Any]:
        """The model's weights after the last whole epoch that was kept. `RunError` where there are none."""
        path = self.folder / "model.pt"
        return dict(self._load(path)) if path.is_file() else dict(self.checkpoint()["model"])

    def checkpoint(self) -> dict[str, Any]:
        """What the run can be resumed from. `RunError` where there is none."""
        return dict(self._load(self.folder / "checkpoint.pt"))

    def _load(self, path: Path) -> Any:
        import torch

        try:
            return torch.load(path, map_location="cpu", weights_only=True)
        except FileNotFoundError:
            raise RunError(f"The run {self.name} ended before its first epoch: begin a new one.") from None
        except Exception as error:
            raise RunError(f"{path} is damaged ({type(error).__name__}): begin a new run.") from error

    def _array(self, name: str, mapped: bool = False) -> Any:
        return np.load(self.folder / f"{name}.npy", mmap_mode="r" if mapped else None)


def runs(workspace: Path, damaged: list[str] | None = None, read: Callable[[Path], Run] = Run) -> list[Run]:
    """All runs of a workspace, newest first. Those that cannot be read are left out; a sentence on each goes into `damaged`.

    read: opens a run's folder, for those who ask often and keep what they have opened.
    """
    found = []
    folder = Path(workspace) / FOLDER
    for each in sorted(folder.iterdir()) if folder.is_dir() else []:
        if not each.is_dir() or _logged_alone(each):
            continue
        try:
            found.append(read(each))
        except RunError as error:
            if damaged is not None:
                damaged.append(str(error))
    return sorted(found, key=lambda run: (str(run.about.get("created")), run.name), reverse=True)


def _logged_alone(folder: Path) -> bool:
    """Whether it holds event files and folders alone: what somebody logged for TensorBoard, and no run of this kind."""
    there = list(folder.iterdir())
    return bool(there) and all(path.is_dir() or path.name.startswith("events.out.") for path in there)


def _number(value: Any) -> float:
    return math.nan if value is None else float(value)
