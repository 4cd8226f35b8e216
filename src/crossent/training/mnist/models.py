"""The two networks that a learner's own may be compared with, trained by the same loop."""

from __future__ import annotations

from torch import nn

from crossent.training.mnist.data import CLASSES, SIDE


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
