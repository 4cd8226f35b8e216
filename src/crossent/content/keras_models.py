"""Models and data that the checks of the Keras track hand to a learner's functions, and what they find in a model.

Importing this module imports Keras. Nothing here runs before it is called: the warm process may not begin to calculate.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import Any

import keras
import numpy as np

from crossent.maths.softmax import cross_entropy_loss

CENTRES = ((0.0, 0.0), (3.0, 3.0), (-3.0, 3.0))
FILE = "m5_network_keras"


def three_clusters(n_per_class: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Three round clouds of points, X float32 `(3n, 2)` and labels `(3n,)`, in the order of the labels."""
    y = np.repeat(np.arange(len(CENTRES)), n_per_class)
    X = np.array(CENTRES)[y] + np.random.default_rng(seed).standard_normal((len(y), 2))
    return X.astype(np.float32), y


def model(
    seed: int, *middle: Any, features: int = 2, hidden: int = 16, num_classes: int = 3, softmax: bool = False
) -> Any:
    """A network with one hidden layer, always the same for a seed; `middle` are layers behind the hidden one."""
    draw = [keras.initializers.RandomUniform(-w, w, seed + n) for n, w in ((0, 0.7), (1, hidden**-0.5))]
    made = keras.Sequential(
        [
            keras.Input((features,)),
            keras.layers.Dense(hidden, "relu", kernel_initializer=draw[0]),
            *middle,
            keras.layers.Dense(num_classes, "softmax" if softmax else None, kernel_initializer=draw[1]),
        ]
    )
    made.layers[-1].bias.assign(0.3 * np.cos(np.arange(num_classes) + seed))
    return made


def outputs(given: Any, X: Any) -> np.ndarray:
    """What a model gives in evaluation mode, float64."""
    return np.asarray(given(np.asarray(X, dtype=np.float32), training=False), dtype=np.float64)


def probabilities(given: np.ndarray) -> bool:
    """Whether these rows are probabilities, not logits."""
    return bool(np.all(given >= 0) and np.allclose(given.sum(axis=-1), 1, atol=1e-4))


def scores(given: Any, X: Any) -> np.ndarray:
    """A model's logits; where it gives probabilities, their logarithms, which are logits too."""
    rows = outputs(given, X)
    return np.log(np.maximum(rows, 1e-30)) if probabilities(rows) else rows


def loss(given: Any, X: Any, y: np.ndarray) -> float:
    """The mean cross-entropy of a model on these points, in nats."""
    return float(cross_entropy_loss(scores(given, X), y))


def weights(given: Any) -> np.ndarray:
    """All that a model stores, in one row."""
    return np.concatenate([np.ravel(w) for w in given.get_weights()])


def learners(name: str, file: str = FILE) -> Callable[..., Any] | None:
    """Another function of the file under check, or None where that is not written."""
    for stem in (file, "learner_file"):
        found = getattr(sys.modules.get(stem), name, None)
        if callable(found):
            return found
    return None


def takes_probabilities(loss: Any) -> bool | None:
    """Whether a model's loss expects probabilities (True) or logits (False); None where that cannot be told."""
    if loss is None:
        return None
    if isinstance(loss, str):
        return True if loss.endswith("crossentropy") else None
    config = getattr(loss, "_fn_kwargs", None)
    if config is None and hasattr(loss, "get_config"):
        config = loss.get_config()
    if isinstance(config, dict) and "from_logits" in config:
        return not config["from_logits"]
    return True if getattr(loss, "__name__", "").endswith("crossentropy") else None


def not_compiled(error: Exception) -> bool:
    """Whether Keras says that a model was not told how to learn; `compile_loss` stands in many other errors, too."""
    return re.search(r"must call .?compile|No loss to compute|not (been )?compiled", str(error)) is not None
