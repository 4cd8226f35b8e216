"""What a run of the final project asks of Keras."""

from __future__ import annotations

from typing import Any

import numpy as np

from crossent.content.digit_torch import CHANGED
from crossent.engine.training import Refused
from crossent.training.mnist import data, in_keras
from crossent.training.mnist.record import Run

KEY, FILE, ALIKE = "keras", "final_mnist_keras.py", "a keras.Model"
sow, counted, undisturbed = in_keras.sow, in_keras.counted, in_keras.undisturbed
Measure, Memory, Follower = in_keras.Measure, in_keras.Memory, in_keras.Follower
finish = in_keras.finish


def model(settings: dict[str, Any], build_model: Any) -> tuple[Any, bool]:
    """The model that the settings name, and whether it is one."""
    import keras

    made = in_keras.of(settings, build_model)
    is_one = isinstance(made, keras.Model)
    if is_one:
        made(np.zeros((1, 28, 28, 1), np.float32), training=False)  # now its weights are there
    return made, is_one


def about(made: Any) -> dict[str, Any]:
    """What run.json says of a model and of the framework."""
    import keras
    import tensorflow as tf

    layers = [f"  {type(layer).__name__}, {layer.count_params():,} parameters" for layer in made.layers]
    return {
        "model": "\n".join([type(made).__name__, *layers]),
        "parameters": sum(int(np.prod(w.shape)) for w in made.trainable_weights),
        "versions": {"keras": keras.__version__, "tensorflow": tf.__version__},
    }


def restore(old: Run, made: Any) -> tuple[int, Any]:
    """Give the model back what it had learned; after how many epochs that was, and what its optimizer remembered."""
    kept = in_keras.checkpoint(old)
    if not in_keras.set_weights(made, kept["weights"]):
        raise Refused("Another model.", CHANGED.format(old.name))
    in_keras.draw_on(made, kept["drawn"])
    return kept["epochs"], kept["optimizer"]


def sets(split: data.Split, labels: Any) -> tuple[Any, Any]:
    """What the loop is given: the digits to learn from, with these labels, and those to measure with."""
    return (in_keras.images_of(split.train.images), np.array(labels)), data.arrays(split.val)


def digits_of(digits: data.Digits) -> Any:
    """Digits as `evaluate` takes them."""
    return data.arrays(digits)


def back(run: Run, made: Any) -> None:
    """The model as it was after the last whole epoch."""
    in_keras.set_weights(made, in_keras.checkpoint(run)["weights"])
