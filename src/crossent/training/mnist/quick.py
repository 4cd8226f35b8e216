"""The fast reference as a loop of the final project's form, so that its runs are followed as a learner's are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from crossent.training.mnist import fast
from crossent.training.mnist.record import HISTORY

SAMPLE = 5000  # training digits that the accuracy on them is measured with
Train = Callable[[torch.nn.Module, Any, Any, int, Callable[[int, Any], Any]], dict[str, list[float]]]


def loop(images: NDArray[np.uint8], labels: NDArray[np.int64], seed: int) -> Train:
    """`train(model, train_set, val_set, epochs, on_epoch)` on these images; the model is to be `fast.network(seed)`.

    Training losses are those of an epoch's batches, the training accuracy is that of its first digits, at its end.
    """

    def train(
        model: torch.nn.Module, train_set: Any, val_set: Any, epochs: int, on_epoch: Callable[[int, Any], Any]
    ) -> dict[str, list[float]]:
        history: dict[str, list[float]] = {name: [] for name in HISTORY}
        batches: list[float] = []

        def on_step(now: fast.Progress) -> None:
            batches.append(now.loss)
            if now.step * epochs < (len(history["val_loss"]) + 1) * now.steps:
                return
            model.load_state_dict(now.model.state_dict())
            model.eval()
            history["train_loss"].append(float(np.mean(batches)))
            batches.clear()
            history["train_accuracy"].append(measure(model, *(part[:SAMPLE] for part in train_set))[1])
            loss, accuracy = measure(model, *val_set)
            history["val_loss"].append(loss)
            history["val_accuracy"].append(accuracy)
            on_epoch(len(history["val_loss"]) - 1, history)

        fast.train(images, labels, seed=seed, epochs=epochs, on_step=on_step)
        return history

    return train


def measure(model: torch.nn.Module, images: torch.Tensor, labels: torch.Tensor) -> tuple[float, float]:
    """Mean loss and accuracy of a model in evaluation mode."""
    with torch.no_grad():
        logits = torch.cat([model(some) for some in images.split(1000)])
        loss = torch.nn.functional.cross_entropy(logits, labels)
    return float(loss), float((logits.argmax(dim=1) == labels).float().mean())
