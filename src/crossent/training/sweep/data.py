"""What a sweep trains on: points of the plane, or digits; float64, so that rounding does not grow into other losses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

TITLES = {"points": "three arms of points", "digits": "the 5,000 offline digits"}
ROWS = {"points": 300, "digits": 4000}  # to train on
HIDDEN = 32  # units of the network's hidden layer
ARMS, TURN, SIZE, SPREAD = 3, 4.0, 2.0, 0.12


@dataclass(frozen=True)
class Data:
    """Rows to train on and others to validate with: features float64 (N, D), classes int64 (N,)."""

    train: tuple[NDArray[np.float64], NDArray[np.int64]]
    val: tuple[NDArray[np.float64], NDArray[np.int64]]

    @property
    def classes(self) -> int:
        return int(self.train[1].max()) + 1


@lru_cache(maxsize=2)
def load(name: str) -> Data:
    """The data of that name, "points" or "digits"; the digits' images are halved to 14 × 14. ValueError for another name.

    >>> points, digits = load("points"), load("digits")
    >>> points.train[0].shape, points.classes, digits.val[0].shape, digits.classes
    ((300, 2), 3, (1000, 196), 10)
    """
    if name not in TITLES:
        raise ValueError(f"there is no data {name!r}; there are {', '.join(TITLES)}")
    if name == "points":
        return Data(spirals(0), spirals(1))
    from crossent.training.mnist import data

    split = data.load("offline")
    train, val = ((_halved(part.images), part.labels) for part in (split.train, split.val))
    return Data(train, val)


def spirals(seed: int) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Three arms that wind around the origin, with normal noise: points (300, 2), and the number of each one's arm.

    >>> X, y = spirals(0)
    >>> np.bincount(y).tolist()
    [100, 100, 100]
    """
    rng = np.random.default_rng(seed)
    y = np.repeat(np.arange(ARMS), ROWS["points"] // ARMS)
    radius = rng.uniform(0.1, 1, len(y))
    angle = TURN * radius + 2 * np.pi / ARMS * y
    points = SIZE * radius[:, None] * np.stack([np.cos(angle), np.sin(angle)], axis=1)
    return points + rng.normal(0, SPREAD, points.shape), y


def _halved(images: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Each square of 2 × 2 pixels as its mean, in [0, 1]: (N, 28, 28) → (N, 196)."""
    squares = images.reshape(len(images), 14, 2, 14, 2) / 255
    return squares.mean(axis=(2, 4)).reshape(len(images), -1)
