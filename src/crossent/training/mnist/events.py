"""A run's event files for TensorBoard: curves, histograms of the losses, the costliest digits as pictures, the graph."""

from __future__ import annotations

import contextlib
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from crossent.training.events import without_tensorflow
from crossent.training.mnist import readings
from crossent.training.mnist.data import SIDE
from crossent.training.mnist.record import HISTORY, VALIDATION
from crossent.training.mnist.recorder import Followed

if TYPE_CHECKING:
    from torch import nn

ROWS, COLUMNS, GROWN = 4, 8, 3  # of the sheet of costliest digits; screen pixels for one of theirs
TAGS = {
    "train_loss": "loss/train",
    "val_loss": "loss/validation",
    "train_accuracy": "accuracy/train",
    "val_accuracy": "accuracy/validation",
}


def writer_of(folder: Path, after: int) -> Any:
    """TensorBoard's writer; what an earlier writer said of later epochs is passed over."""
    with without_tensorflow():
        from torch.utils.tensorboard import SummaryWriter
    return SummaryWriter(str(folder), purge_step=after + 1 if after else None)


class Events:
    """Writes the events of one run, from its first epoch to its last."""

    def __init__(self, folder: Path, digits: Followed, after: int = 0) -> None:
        self._digits = digits
        self._writer = writer_of(folder, after)

    def __enter__(self) -> Events:
        return self

    def __exit__(self, *error: object) -> None:
        self._writer.close()

    def graph(self, model: nn.Module) -> str:
        """The model as a graph; why not, where it cannot be traced."""
        import torch

        modes = [(part, part.training) for part in model.modules()]
        try:
            with warnings.catch_warnings(), torch.no_grad(), _quiet():
                warnings.simplefilter("ignore")
                self._writer.add_graph(model.eval(), torch.zeros(1, 1, SIDE, SIDE))
            return ""
        except Exception as error:
            return f"The model's graph could not be traced ({type(error).__name__})."
        finally:
            for part, training in modes:
                part.training = training

    def epoch(
        self,
        epoch: int,
        history: dict[str, list[float]],
        losses: NDArray[np.float32],
        probs: NDArray[np.float32],
    ) -> None:
        """One epoch's numbers; 0 is before training."""
        write, digits = self._writer, self._digits
        for name in HISTORY:
            if history[name] and epoch:
                write.add_scalar(TAGS[name], history[name][-1], epoch)
        val = digits.part == VALIDATION
        right = probs.argmax(axis=1) == digits.labels
        for tag, which in (
            ("each loss/train", ~val),
            ("each loss/validation, right", val & right),
            ("each loss/validation, wrong", val & ~right),
        ):
            finite = losses[which & np.isfinite(losses)]
            if finite.size:
                write.add_histogram(tag, finite, epoch)
        if epoch == 0:
            write.add_scalar(TAGS["val_loss"], float(losses[val].mean()), 0)
            write.add_scalar(TAGS["val_accuracy"], float(right[val].mean()), 0)
        for tag, which in (("costliest/train", ~val), ("costliest/validation", val)):
            rows = np.flatnonzero(which)
            write.add_image(
                tag, sheet(digits.images[rows[readings.costliest(losses[rows], ROWS * COLUMNS)]]), epoch
            )
        write.add_text("costliest/validation", self._table(losses, probs, np.flatnonzero(val)), epoch)
        write.flush()

    def _table(self, losses: NDArray[np.float32], probs: NDArray[np.float32], rows: NDArray[np.int64]) -> str:
        at = rows[readings.costliest(losses[rows], COLUMNS)]
        said, label = probs[at].argmax(axis=1), self._digits.labels[at]
        lines = [f"| {label[i]} | {said[i]} | {losses[m]:.3f} | {m} |" for i, m in enumerate(at)]
        return "\n".join(["| label | answer | loss in nats | row of the run |", "|---|---|---|---|", *lines])


def sheet(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Digits side by side, the first on the upper left, ink on paper: (1, height, width).

    >>> sheet(np.zeros((3, 28, 28), np.uint8)).shape
    (1, 84, 672)
    """
    rows = -(-max(1, len(images)) // COLUMNS)
    whole = np.zeros((rows * COLUMNS, SIDE, SIDE), np.uint8)
    whole[: len(images)] = images
    joined = whole.reshape(rows, COLUMNS, SIDE, SIDE).swapaxes(1, 2).reshape(rows * SIDE, COLUMNS * SIDE)
    return 255 - joined.repeat(GROWN, axis=0).repeat(GROWN, axis=1)[None]


@contextlib.contextmanager
def _quiet() -> Any:
    """Without what PyTorch prints where it cannot trace a model."""
    import io

    with contextlib.redirect_stdout(io.StringIO()):
        yield
