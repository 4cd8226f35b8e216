"""Watches a training of the final project in Keras from outside: which images the model is shown, in which mode, what it says of them.

Importing this module imports Keras. Nothing here runs before it is called: the warm process may not begin to calculate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np

from crossent.content import keras_digits as digits
from crossent.content import keras_models as km
from crossent.content.digit_order import Form, Forms
from crossent.content.digit_told import Told, lengths_of
from crossent.content.keras_digits import Array

Set = tuple[Array, Array]


@dataclass
class Shown:
    """One batch: the epoch, its mode, and where its images stand in the sets, if all are known."""

    epoch: int
    training: bool
    part: str  # "train", "val", "both" where they are mixed, or "" where an image is in neither
    labels: Array
    rows: list[int]
    form: Form | None = None  # where its images are in neither set, but are scaled ones of one
    logits: Array = field(default_factory=lambda: np.empty((0, 10)))

    @property
    def graph(self) -> bool:
        """As the other framework's has it: whether something may be learned from it."""
        return self.training

    @property
    def slope(self) -> bool | None:
        """Whether something was learned from it; in Keras that is what training mode is for."""
        return self.training or None

    @property
    def losses(self) -> Array:
        """The loss of each of its images."""
        return digits.losses(self.logits, self.labels)

    @property
    def right(self) -> Array:
        """1 for each image that it has right."""
        return (self.logits.argmax(axis=1) == self.labels).astype(float)

    @property
    def even(self) -> Array:
        """What each of its images would cost if all ten labels were as likely."""
        return np.asarray(np.logaddexp.reduce(self.logits, axis=1) - self.logits.mean(axis=1))


class Watch:
    """A model like the learner's own, its two sets, and all that happens to them in a training run."""

    def __init__(self, like: digits.Like, sets: dict[str, Set], seed: int = 0, spread: float = 0.3) -> None:
        ears = digits.Ear(), digits.Ear()
        drop = keras.layers.Dropout(0.3)
        self.model = like.model(seed, spread, first=[ears[0]], middle=[drop], last=[ears[1]], hidden=24)
        self.sets, self.softmax = sets, like.softmax
        self.shown: list[Shown] = []
        self.told: list[Told] = []
        self.history: dict[str, Any] = {}  # what came back in the end
        self._kept = {part: (x.copy(), y.copy()) for part, (x, y) in sets.items()}
        self._forms = Forms(self._kept)
        self._places = {
            row.tobytes(): (part, i) for part, (x, _) in self._kept.items() for i, row in enumerate(x)
        }
        self.start, self._learning = self.measured(), list(self.model.trainable_weights)
        self._first = self._before = self._weights()
        self._now: Shown | None = None
        ears[0].hear, ears[1].hear = self._comes, self._goes

    def _weights(self) -> dict[str, Array]:
        return {w.path: np.array(w.numpy()) for w in self._learning}

    def measured(self) -> dict[str, float]:
        """The four numbers of the model as it is, in evaluation mode."""
        found = {}
        for part, (x, y) in self._kept.items():
            z = km.scores(self.model, x)
            found[f"{part}_loss"] = float(digits.losses(z, y).mean())
            found[f"{part}_accuracy"] = float((z.argmax(axis=1) == y).mean())
        return found

    def changed(self) -> str:
        """The set whose images or labels are not what they were."""
        for part, given in self.sets.items():
            if not all(np.array_equal(a, b) for a, b in zip(given, self._kept[part], strict=True)):
                return part
        return ""

    def on_epoch(self, epoch: Any, history: Any) -> None:
        """What `train` is to call."""
        count = len(self.shown)
        true, now = self.measured(), self._weights()
        del self.shown[count:]
        moved = any(not np.array_equal(now[name], self._before[name]) for name in now)
        still = [name for name in now if np.array_equal(now[name], self._first[name])]
        self.told.append(Told(epoch, history, lengths_of(history), true, moved, still))
        self._before = now

    def in_epoch(self, epoch: int, part: str, learned: bool | None = None) -> list[Shown]:
        """The batches of one epoch with images of one set; those that something was learned from, or the others."""
        return [
            each
            for each in self.shown
            if each.epoch == epoch and each.part == part and learned in (None, each.training)
        ]

    def _comes(self, x: Array, training: bool) -> None:
        places = [self._places.get(row.tobytes()) for row in np.ascontiguousarray(x, dtype=np.float32)]
        found = {place[0] for place in places if place is not None}
        part = "" if None in places else "both" if len(found) > 1 else found.pop()
        rows = [place[1] for place in places if place is not None] if part in self.sets else []
        labels = self._kept[part][1][rows] if part in self.sets else np.zeros(len(x), dtype=np.int64)
        self._now = Shown(len(self.told), training, part, labels, rows, None if part else self._forms.of(x))

    def _goes(self, out: Array, training: bool) -> None:
        if self._now is not None and len(out) == len(self._now.labels):
            rows = out.astype(float)
            self._now.logits = np.log(np.maximum(rows, 1e-30)) if self.softmax else rows
            self.shown.append(self._now)
        self._now = None
