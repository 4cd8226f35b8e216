"""What the Keras track's check of `fit` hands to it, and what it reads from a training run.

Importing this module imports Keras. Nothing here runs before it is called: the warm process may not begin to calculate.
"""

from __future__ import annotations

import inspect
import numbers
from typing import Any

import keras
import numpy as np

from crossent.content import keras_models as km
from crossent.maths.softmax import softmax


class Like:
    """How the learner's own build_model makes its models; logits, not compiled, where that is not written."""

    softmax = compiled = False

    def look(self) -> None:
        """Ask it for one."""
        build = km.learners("build_model")
        self.softmax = self.compiled = False
        try:
            model = build() if build is not None else None
            if isinstance(model, keras.Model):
                self.softmax = km.probabilities(km.outputs(model, 3 * np.eye(3)[:, :2]))
                self.compiled = bool(model.compiled)
        except Exception:  # a matter of that exercise
            return

    def model(self, seed: int, *middle: Any, **sizes: int) -> Any:
        """One of ours, made alike."""
        made = km.model(seed, *middle, softmax=self.softmax, **sizes)
        if self.compiled:
            loss = keras.losses.SparseCategoricalCrossentropy(from_logits=not self.softmax)
            made.compile(keras.optimizers.SGD(0.1), loss, metrics=["accuracy"])
        return made


class Ear(keras.layers.Layer):
    """Hands on what it gets, and notes whether it is asked in training mode."""

    def __init__(self) -> None:
        super().__init__()
        self.modes: list[Any] = []

    def call(self, x: Any, training: Any = None) -> Any:
        """As a layer is called."""
        self.modes.append(training)
        return x


def has_defaults(name: str, **values: float) -> bool:
    """Whether the learner's function says that it has these defaults; where it does not say it, False."""
    function = km.learners(name)
    try:
        said = inspect.signature(function).parameters if function is not None else {}
    except (TypeError, ValueError):
        return False
    return all(key in said and said[key].default == value for key, value in values.items())


def losses_of(result: Any, call: str, epochs: int) -> tuple[list[float], str | None]:
    """The losses as floats, or a message."""
    message = _amiss(result, epochs)
    if message is not None:
        return [], f"{call} returned {message}"
    found = [float(value) for value in result]
    if not np.all(np.isfinite(found)):
        return (
            [],
            f"{call} returned a loss that is not finite, expected numbers. At which epoch does it begin?",
        )
    return found, None


def _amiss(result: Any, epochs: int) -> str | None:
    if result is None:
        return "nothing, expected a list of losses. End with `return`."
    if isinstance(result, keras.callbacks.History):
        return 'a History, expected a list of floats. The losses are in its dict: `.history["loss"]`.'
    if isinstance(result, dict):
        return f'a dict with {sorted(result)}, expected a list of floats. It is the one under `"loss"`.'
    if not isinstance(result, list | tuple | np.ndarray):
        return f'a {type(result).__name__}, expected a list of floats: `model.fit(...).history["loss"]`.'
    if len(result) != epochs:
        return (
            f"{len(result)} numbers, expected {epochs}: one for each epoch. Hand `epochs` on to `model.fit`, and let nothing "
            "end it earlier."
        )
    for value in result:
        if isinstance(value, bool) or not isinstance(value, numbers.Real):
            return f"a list with a {type(value).__name__} in it, expected floats. `float(...)` makes one of a tensor with one number."
    return None


def mistaken(outputs: np.ndarray, y: np.ndarray, probabilities: bool) -> list[float]:
    """The losses of a model's outputs that are taken for the other kind."""
    rows = np.arange(len(y))
    if probabilities:
        return [float(-np.log(softmax(outputs))[rows, y].mean())]
    after = np.clip(outputs, 1e-7, 1 - 1e-7)
    with np.errstate(divide="ignore", invalid="ignore"):
        before = np.clip(outputs / outputs.sum(axis=1, keepdims=True), 1e-7, 1 - 1e-7)
    twice = softmax(softmax(outputs))
    after /= after.sum(axis=1, keepdims=True)
    return [float(-np.log(p)[rows, y].mean()) for p in (after, before, twice)]
