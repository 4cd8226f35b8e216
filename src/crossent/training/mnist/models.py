"""The networks that a learner's own may be compared with, by the names that a run's settings have for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from torch import nn

from crossent.training.mnist import fast
from crossent.training.mnist.data import CLASSES, SIDE


def of(settings: dict[str, Any], own: Callable[[], Any]) -> Any:
    """The network that a run's settings name, new; `own()` for the learner's.

    >>> type(of({"model": "mlp", "seed": 0}, own=dict)).__name__, of({"model": "yours", "seed": 0}, own=dict)
    ('Sequential', {})
    """
    kinds = {"mlp": mlp, "cnn": cnn, "fast": lambda: fast.network(settings["seed"])}
    return kinds.get(settings["model"], own)()


def mlp() -> nn.Sequential:
    """Every pixel into every unit of one hidden layer.

    >>> sum(p.numel() for p in mlp().parameters())
    101770
    """
    return nn.Sequential(nn.Flatten(), nn.Linear(SIDE * SIDE, 128), nn.ReLU(), nn.Linear(128, CLASSES))


def cnn() -> nn.Sequential:
    """Two layers that look at small squares, wherever they lie, then one for the ten classes.

    >>> sum(p.numel() for p in cnn().parameters())
    105866
    """
    return nn.Sequential(
        nn.Conv2d(1, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(32 * 7 * 7, 64),
        nn.ReLU(),
        nn.Linear(64, CLASSES),
    )
