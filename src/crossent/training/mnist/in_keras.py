"""What `following` does, for a model of Keras: every digit measured after every epoch, and what is needed to go on later.

Importing this module imports no framework. Of generators only those of Python and NumPy are given back after measuring:
TensorFlow's are not used by it.
"""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crossent.training.mnist import following
from crossent.training.mnist.data import CLASSES
from crossent.training.mnist.record import Run, RunError
from crossent.training.mnist.recorder import Recorder

CHECKPOINT, WEIGHTS = "checkpoint.npz", "model.weights.h5"
Floats = NDArray[np.float32]


def sow(seed: int) -> None:
    """Begin all generators that a training loop may use anew."""
    import keras

    keras.utils.set_random_seed(seed)


def images_of(images: NDArray[np.uint8]) -> Floats:
    """As a model wants them: float32 (N, 28, 28, 1) in [0, 1].

    >>> images_of(np.zeros((2, 28, 28), np.uint8)).shape
    (2, 28, 28, 1)
    """
    return images[..., None].astype(np.float32) / np.float32(255)


def probabilities(rows: NDArray[Any]) -> Floats:
    """Probabilities of what a model gives; they are taken as they are where every row sums to 1, else for logits.

    >>> probabilities(np.array([[0.0, 0.0]])).tolist(), probabilities(np.array([[0.25, 0.75]])).tolist()
    ([[0.5, 0.5]], [[0.25, 0.75]])
    """
    z = np.asarray(rows, dtype=np.float64)
    if not ((z >= 0).all() and np.allclose(z.sum(axis=1), 1, atol=1e-4)):
        z = np.exp(z - z.max(axis=1, keepdims=True))
        z /= z.sum(axis=1, keepdims=True)
    return z.astype(np.float32)


@contextlib.contextmanager
def undisturbed(model: Any) -> Iterator[None]:
    """Leave the generators of Python and NumPy as they were, whatever measuring does."""
    kept = np.random.get_state(), random.getstate()
    try:
        yield
    finally:
        np.random.set_state(kept[0])
        random.setstate(kept[1])


@contextlib.contextmanager
def counted(model: Any, digits: int, tell: Callable[[float], object]) -> Iterator[Callable[[], None]]:
    """Tell which share of an epoch's digits the model has been trained on, where it is trained by `fit` or `train_on_batch`."""
    import keras

    seen, fit, once = 0, model.fit, model.train_on_batch

    def more(count: int) -> None:
        nonlocal seen
        seen += count
        tell(min(1.0, seen / digits))

    class Count(keras.callbacks.Callback):
        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
            steps = self.params.get("steps")
            if steps:
                tell((batch + 1) / steps)

    def fitted(*args: Any, callbacks: Any = None, **kwargs: Any) -> Any:
        given = callbacks if isinstance(callbacks, list | tuple) else [callbacks] if callbacks else []
        return fit(*args, callbacks=[*given, Count()], **kwargs)

    def step(x: Any, *args: Any, **kwargs: Any) -> Any:
        told = once(x, *args, **kwargs)
        more(len(x))
        return told

    def again() -> None:
        nonlocal seen
        seen = 0

    model.fit, model.train_on_batch = fitted, step
    try:
        yield again
    finally:
        del model.fit, model.train_on_batch


class Measure(following.Measure):
    """What a model says of the digits of a run, by the learner's own `per_example_loss` as long as that can be read."""

    def _undisturbed(self, model: Any) -> contextlib.AbstractContextManager[None]:
        return undisturbed(model)

    def _some(self, model: Any, start: int) -> tuple[Floats, Floats]:
        images = images_of(self._digits.images[start : start + following.CHUNK])
        labels = self._digits.labels[start : start + following.CHUNK]
        told = None if self.trouble else self._read(self._loss(model, images, labels), len(labels))
        rows = np.asarray(model(images, training=False))
        if rows.shape != (len(labels), CLASSES):
            raise ValueError(
                f"the model gives shape {rows.shape} for {len(labels)} images, expected ({len(labels)}, {CLASSES})"
            )
        probs = probabilities(rows)
        if told is None:
            at = probs[np.arange(len(labels)), labels].astype(np.float64)
            told = -np.log(np.maximum(at, 1e-30)).astype(np.float32)
        return told, probs


class Memory:
    """What the learner's optimizer remembers, Adam's averages for example: kept for a checkpoint, given back on resuming.

    Rates stay as the learner's code sets them.
    """

    def __init__(self, saved: Mapping[str, Any] | None = None) -> None:
        self._saved, self._last = saved, None

    def __enter__(self) -> Memory:
        import keras
        import tensorflow as tf

        apply = keras.optimizers.Optimizer.apply

        def applied(optimizer: Any, grads: Any, trainable_variables: Any = None) -> Any:
            if optimizer is not self._last:
                self._last = optimizer
                if trainable_variables is not None:
                    with tf.init_scope():  # a step may be traced only once, and given back is what is outside
                        if not optimizer.built:
                            optimizer.build(trainable_variables)
                        self._give_back(optimizer)
            return apply(optimizer, grads, trainable_variables)

        keras.optimizers.Optimizer.apply = applied
        self._end = lambda: setattr(keras.optimizers.Optimizer, "apply", apply)
        return self

    def __exit__(self, *error: object) -> None:
        self._end()

    def _give_back(self, optimizer: Any) -> None:
        saved, self._saved = self._saved, None
        if not saved or saved["kind"] != type(optimizer).__name__:
            return
        there = _remembered(optimizer)
        if [list(v.shape) for v in there] == [list(a.shape) for a in saved["state"]]:
            for variable, value in zip(there, saved["state"], strict=True):
                variable.assign(value)

    def state(self) -> tuple[str, list[NDArray[Any]]]:
        """What kind of optimizer there is, and what it remembers now; "" where there is none."""
        optimizer: Any = self._last
        if optimizer is None:
            return "", []
        return type(optimizer).__name__, [np.asarray(v) for v in _remembered(optimizer)]


def _remembered(optimizer: Any) -> list[Any]:
    return [v for v in optimizer.variables if "learning_rate" not in v.path]


class Follower(following.Follower):
    """Writes each epoch of a run down, as the learner's `train` tells it."""

    def _graph(self) -> None:
        """Left out: TensorBoard's graph is traced by PyTorch."""

    def _keep(self) -> None:
        model: Any = self.model
        kind, state = self.memory.state()  # type: ignore[misc]
        weights = {f"weight_{n:03}": w for n, w in enumerate(model.get_weights())}
        slots = {f"slot_{n:03}": w for n, w in enumerate(state)}
        told: dict[str, Any] = {"epochs": np.array(self.epochs), "kind": np.array(kind), **drawn(model)}

        def write(path: Any) -> None:
            with open(path, "wb") as stream:
                np.savez(stream, **{**told, **weights, **slots})

        self.recorder.keep(CHECKPOINT, write)


def drawn(model: Any) -> dict[str, NDArray[Any]]:
    """How far the generators of Python, NumPy and the model's layers have come. What `fit` shuffles by is set by the seed alone."""
    _, words, at, has_spare, spare = np.random.get_state(legacy=True)
    version, numbers, extra = random.getstate()
    return {
        "numpy_words": np.asarray(words),
        "numpy_rest": np.array([at, has_spare, spare], dtype=float),
        "python_words": np.array(numbers, dtype=np.uint32),
        "python_rest": np.array([version, np.nan if extra is None else extra], dtype=float),
        **{f"layer_{n:03}": np.asarray(v) for n, v in enumerate(_seeds(model))},
    }


def draw_on(model: Any, kept: Mapping[str, NDArray[Any]]) -> None:
    """Let all these generators go on where they were; a checkpoint of an earlier version has none of them."""
    if "numpy_words" not in kept:
        return
    at, has_spare, spare = kept["numpy_rest"].tolist()
    np.random.set_state(("MT19937", kept["numpy_words"], int(at), int(has_spare), spare))
    version, extra = kept["python_rest"].tolist()
    numbers = tuple(kept["python_words"].tolist())
    random.setstate((int(version), numbers, None if np.isnan(extra) else extra))
    seeds = [kept[name] for name in sorted(kept) if name.startswith("layer_")]
    there = _seeds(model)
    if [tuple(v.shape) for v in there] == [seed.shape for seed in seeds]:
        for variable, seed in zip(there, seeds, strict=True):
            variable.assign(seed)


def _seeds(model: Any) -> list[Any]:
    """What the layers that draw, dropout for example, draw by."""
    learned = {id(w) for w in model.weights}
    return [v for v in model.variables if id(v) not in learned and "seed" in v.path]


def checkpoint(run: Run) -> dict[str, Any]:
    """What a run can be resumed from: {"epochs", "weights", "optimizer", "drawn"}. `RunError` where there is none."""
    path = run.folder / CHECKPOINT
    try:
        with np.load(path) as kept:
            parts = {
                kind: [kept[name] for name in sorted(kept.files) if name.startswith(kind)]
                for kind in ("weight", "slot")
            }
            saved = {"kind": str(kept["kind"]), "state": parts["slot"]}
            told = {name: kept[name] for name in kept.files if name.startswith(("numpy", "python", "layer"))}
            return {
                "epochs": int(kept["epochs"]),
                "weights": parts["weight"],
                "optimizer": saved,
                "drawn": told,
            }
    except FileNotFoundError:
        raise RunError(f"The run {run.name} ended before its first epoch: begin a new one.") from None
    except Exception as error:
        raise RunError(f"{path} is damaged ({type(error).__name__}): begin a new run.") from error


def set_weights(model: Any, weights: list[NDArray[Any]]) -> bool:
    """Give a model what another one had learned; False where its layers are others. One that builds late is built first."""
    model(np.zeros((1, 28, 28, 1), np.float32), training=False)
    if [w.shape for w in model.get_weights()] != [w.shape for w in weights]:
        return False
    model.set_weights(weights)
    return True


def finish(recorder: Recorder, model: Any, stopped: bool, test: tuple[float, float] | None) -> None:
    """The run has ended: keep the weights in Keras's own form."""
    recorder.keep(WEIGHTS, lambda path: model.save_weights(str(path)), ".part.weights.h5")
    recorder.finish(stopped, None, test)


def of(settings: Mapping[str, Any], own: Callable[[], Any]) -> Any:
    """The network that a run's settings name, new; `own()` for the learner's."""
    import keras
    from keras import layers

    hidden = {
        "mlp": [layers.Flatten(), layers.Dense(128, "relu")],
        "cnn": [
            layers.Conv2D(16, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Conv2D(32, 3, padding="same", activation="relu"),
            layers.MaxPooling2D(2),
            layers.Flatten(),
            layers.Dense(64, "relu"),
        ],
    }.get(settings["model"])
    if hidden is None:
        return own()
    inputs: Any = keras.Input((28, 28, 1))
    return keras.Sequential([inputs, *hidden, layers.Dense(CLASSES)])
