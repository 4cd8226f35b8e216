"""Images and models for the checks of the final project's Keras track: patterns in a digit's shape, models that are quick to ask.

Importing this module imports Keras. Nothing here runs before it is called: the warm process may not begin to calculate.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import Any

import keras
import numpy as np

from crossent.content import keras_models as km

CLASSES = 10
FILE = "final_mnist_keras"
Array = np.ndarray


def images(n: int, seed: int = 0) -> Array:
    """Patterns of squares, float32 (n, 28, 28, 1) in [0, 1], no two alike.

    >>> images(3).shape
    (3, 28, 28, 1)
    """
    rng = np.random.default_rng(seed)
    squares = (rng.random((n, 7, 7)) < 0.4) * rng.random((n, 7, 7))
    return squares.repeat(4, axis=1).repeat(4, axis=2)[..., None].astype(np.float32)


def labels(n: int, seed: int = 0) -> Array:
    """Labels, int64 (n,), drawn alike from all ten.

    >>> labels(3).dtype
    dtype('int64')
    """
    return np.random.default_rng(seed + 1).integers(0, CLASSES, n)


def losses(z: Array, y: Array) -> Array:
    """-ln softmax(z) at the label of each row.

    >>> losses(np.zeros((1, 10)), np.array([3])).round(4)
    array([2.3026])
    """
    return np.asarray(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(y)), y])


def model(
    seed: int = 0,
    spread: float = 2.0,
    first: Sequence[Any] = (),
    middle: Sequence[Any] = (),
    last: Sequence[Any] = (),
    softmax: bool = False,
    hidden: int = 12,
) -> Any:
    """A network of one hidden layer, always the same for a seed, its logits some `spread` apart.

    first, middle, last: more layers, before everything, behind the hidden layer and at the end.
    """
    made = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            *first,
            keras.layers.Flatten(),
            keras.layers.Dense(hidden, "relu", name="hidden"),
            *middle,
            keras.layers.Dense(CLASSES, "softmax" if softmax else None, name="logits"),
            *last,
        ]
    )
    rng, width = np.random.default_rng(seed), 1 / 28
    inner = rng.uniform(-width, width, (784, hidden)), rng.uniform(-width, width, hidden)
    reached = np.maximum(images(64, 99).reshape(64, -1) @ inner[0] + inner[1], 0)
    outer = rng.uniform(-1, 1, (hidden, CLASSES))
    outer *= spread / (reached @ outer).std(axis=0).mean()
    made.get_layer("hidden").set_weights(inner)
    made.get_layer("logits").set_weights(
        (outer, rng.standard_normal(CLASSES) - (reached @ outer).mean(axis=0))
    )
    return made


def norm() -> Any:
    """Batch norm for images, its averages not those of `images`; built, so that they can be set."""
    layer = keras.layers.BatchNormalization(epsilon=0.6)
    layer.build((None, 28, 28, 1))
    layer.moving_mean.assign([0.3])
    layer.moving_variance.assign([0.2])
    return layer


class Ear(keras.layers.Layer):
    """Hands on what it gets; `hear(rows, training)` is told of it in every batch that the model really is shown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.hear: Callable[[Array, bool], None] | None = None

    def call(self, x: Any, training: Any = None) -> Any:
        """As a layer is called; inside a compiled loop that is once, and its batches come through numpy_function."""
        if self.hear is not None:
            import tensorflow as tf

            def tell(rows: Array) -> None:
                if self.hear is not None:
                    self.hear(np.array(rows), bool(training))

            tf.numpy_function(tell, [x], [])
        return x


class Like:
    """How the learner's own build_model makes its models; logits, not compiled, where that is not written."""

    softmax = compiled = False

    def look(self) -> None:
        """Ask it for one."""
        # Many small models make TensorFlow say that a function is traced often: that is no matter of the learner's.
        logging.getLogger("tensorflow").setLevel(logging.ERROR)
        self.softmax = self.compiled = False
        build = km.learners("build_model", FILE)
        try:
            made = build() if build is not None else None
            if isinstance(made, keras.Model):
                self.softmax = km.probabilities(km.outputs(made, images(4)))
                self.compiled = bool(made.compiled)
        except Exception:  # a matter of that exercise
            return

    def model(self, seed: int = 0, spread: float = 2.0, compiled: bool | None = None, **more: Any) -> Any:
        """One of ours, made alike."""
        made = model(seed, spread, softmax=self.softmax, **more)
        if self.compiled if compiled is None else compiled:
            self.compile(made)
        return made

    def compile(self, made: Any) -> None:
        """As the learner's models have to be."""
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=not self.softmax)
        made.compile(keras.optimizers.SGD(0.01), loss, metrics=["accuracy"])


def not_compiled(error: Exception, call: str) -> str | None:
    """Words for a model that Keras has not been told how to measure; None for another exception."""
    if not km.not_compiled(error):
        return None
    return (
        f"{call} was stopped by Keras: the model is not compiled. Expected numbers for any model. `model.evaluate` and `model.fit` "
        "need `compile`; to ask a model, `model.predict(images, verbose=0)` is enough."
    )
