"""What a watched training of the final project tells at each call of `on_epoch`, in either framework."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CALL = "`train(model, train_set, val_set, 3, on_epoch)`"
NAMES = ("train_loss", "val_loss", "train_accuracy", "val_accuracy")


@dataclass
class Told:
    """One call of `on_epoch`, and what the model really was at that moment."""

    epoch: Any
    history: Any
    lengths: dict[str, int]
    true: dict[str, float]
    moved: bool  # whether the model's parameters have changed since the call before
    still: list[str]  # the parameters that are what they were before the training


def lengths_of(history: Any) -> dict[str, int]:
    """How long each list of a history is; what is no list is left out."""
    if not isinstance(history, dict):
        return {}
    lists = {name: history.get(name) for name in NAMES}
    return {name: len(values) for name, values in lists.items() if isinstance(values, list | tuple)}
