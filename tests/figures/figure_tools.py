"""Figures, loaded by their folders, and the course's functions written as slow, plain loops."""

from __future__ import annotations

import importlib.util
import json
import math
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import loops_final
import loops_m4
import loops_m5
import loops_m6
import loops_m7
import loops_m7_large
import loops_m8
import loops_m9
import numpy as np

import crossent.figures

FIGURES = Path(crossent.figures.__file__).parent
EVERY = {path.parent.name: path.read_text() for path in FIGURES.glob("*/figure.py")}
OF_RUNS = sorted(name for name, text in EVERY.items() if "from crossent.figures.digits import" in text)
NAMES = sorted(
    EVERY.keys() - set(OF_RUNS)
)  # those that draw what functions say; the others draw a run on disk
STATIC = FIGURES.parent / "web" / "static"

Functions = dict[str, Callable[..., Any]]


def load(name: str) -> ModuleType:
    """Return a figure's module."""
    path = FIGURES / name / "figure.py"
    spec = importlib.util.spec_from_file_location(f"figure_{name.replace('-', '_')}", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def log(x: float) -> float:
    return math.log(x) if x > 0 else -math.inf


def over(values: Any, function: Callable[[float], float]) -> Any:
    array = np.asarray(values, dtype=float)
    if array.ndim == 0:
        return function(float(array))
    return np.array([over(item, function) for item in array])


def surprise(p: Any) -> Any:
    return over(p, lambda x: -log(x) + 0.0)


def cross_entropy(p: Any, q: Any) -> float:
    total = 0.0
    for a, b in zip(p, q, strict=True):
        if a > 0:
            total -= float(a) * log(float(b))
    return total


def entropy(p: Any) -> float:
    return cross_entropy(p, p)


def kl_divergence(p: Any, q: Any) -> float:
    return cross_entropy(p, q) - entropy(p)


def to_bits(nats: Any) -> Any:
    return over(nats, lambda x: x / math.log(2))


def code_lengths(q: Any) -> list[int]:
    return [math.ceil(-math.log2(x)) for x in q]


def mse(p: Any, q: Any) -> float:
    return sum((float(a) - float(b)) ** 2 for a, b in zip(p, q, strict=True)) / len(p)


def error_rate(probs: Any, labels: Any) -> float:
    wrong = 0
    for row, label in zip(probs, labels, strict=True):
        best = 0
        for k in range(len(row)):
            if row[k] > row[best]:
                best = k
        wrong += best != label
    return wrong / len(labels)


def brier(probs: Any, labels: Any) -> float:
    total = 0.0
    for row, label in zip(probs, labels, strict=True):
        for k in range(len(row)):
            total += (float(row[k]) - (k == label)) ** 2
    return total / len(labels)


def softmax(logits: Any) -> Any:
    array = np.asarray(logits, dtype=float)
    if array.ndim > 1:
        return np.array([softmax(row) for row in array])
    largest = max(array)
    powers = [math.exp(z - largest) for z in array]
    return np.array([x / sum(powers) for x in powers])


def softmax_with_temperature(logits: Any, temperature: float) -> Any:
    return softmax(np.asarray(logits, dtype=float) / temperature)


def one_hot(labels: Any, num_classes: int) -> Any:
    return np.array([[float(k == label) for k in range(num_classes)] for label in labels])


def cross_entropy_loss(logits: Any, labels: Any) -> float:
    total = 0.0
    for row, label in zip(logits, labels, strict=True):
        total -= log(float(softmax(row)[label]))
    return total / len(labels)


def cross_entropy_grad(logits: Any, labels: Any) -> Any:
    truth = one_hot(labels, len(logits[0]))
    return np.array(
        [
            [(q - p) / len(labels) for q, p in zip(softmax(row), right, strict=True)]
            for row, right in zip(logits, truth, strict=True)
        ]
    )


def probability_curve(values: Any, other_logits: Any) -> Any:
    return over(values, lambda v: float(softmax([v, *other_logits])[0]))


LOOPS: Functions = {
    f.__name__: f
    for f in (
        *(surprise, entropy, cross_entropy, kl_divergence, to_bits, code_lengths, mse, error_rate, brier),
        *(softmax, one_hot, cross_entropy_loss, cross_entropy_grad),
        *(probability_curve, softmax_with_temperature),
    )
}
LOOPS |= loops_m4.LOOPS | loops_m5.LOOPS | loops_m6.LOOPS | loops_m7.LOOPS
LOOPS |= loops_m7_large.LOOPS | loops_m8.LOOPS | loops_m9.LOOPS


def needed(figure: ModuleType, functions: Functions = LOOPS) -> Functions:
    """Return only what a figure says it needs."""
    return {
        name: (loops_final.LOOPS if exercise.startswith("final.") else functions)[name]
        for name, exercise in figure.NEEDS.items()
    }


def doubled(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a wrong function: twice the value, of each part of a tuple or a dict, or of what it writes."""
    if function is loops_m9.log_run:
        return loops_m9.twice_logged
    return lambda *args, **kwargs: twice(function(*args, **kwargs))


def twice(result: Any) -> Any:
    if isinstance(result, bytes | str):
        return result + result
    if isinstance(result, dict):
        return {key: twice(part) for key, part in result.items()}
    if callable(result):
        return loops_m5.louder(result)
    if isinstance(result, tuple):
        return tuple(twice(part) for part in result)
    if isinstance(result, list) and any(isinstance(part, list) for part in result):
        return [twice(part) for part in result]
    if hasattr(result, "requires_grad"):
        return 2 * result
    return 2 * np.asarray(result)


def plain(value: Any) -> Any:
    """Return data as it reaches the page: JSON, with words for what is not finite."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, np.ndarray | np.generic):
        return plain(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    json.dumps(value)
    return value


def leaves(value: Any) -> list[Any]:
    """Return every value of nested data, in order."""
    if isinstance(value, dict):
        return [leaf for item in value.values() for leaf in leaves(item)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in leaves(item)]
    return [value]
