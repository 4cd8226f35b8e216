"""Small runs with a bug each, in NumPy: free logits descend, and the loss is what the bug makes of it.

Which number each shows, and what mends it, stands in `symptoms`.

Example:
    >>> print(over_batch(10, 64, 0)[0].round(3))  # ln 64: softmax over the batch of 64
    4.159
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from crossent.maths.arrays import Floats

EPOCHS = 40
STEP = 2.0  # the length of each step of a run, in logits: a floor is reached exponentially fast
SURER = 20.0  # by so much a logit grows each step, where a run ends with probabilities that round to 0
KERAS_CLIP = 1e-7  # where Keras clips a probability

Experiment = Callable[[int, int, int], Floats]
Gradient = Callable[[Floats, Floats], Floats]


def _softmax(logits: Floats, axis: int = -1) -> Floats:
    weights = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return weights / weights.sum(axis=axis, keepdims=True)


def _log_softmax(logits: Floats, axis: int = -1) -> Floats:
    shifted = logits - logits.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def _targets(num_classes: int, batch: int, seed: int) -> Floats:
    return np.eye(num_classes)[np.random.default_rng(seed).integers(num_classes, size=batch)]


def _run(loss: Callable[[Floats, Floats], float], gradient: Gradient, targets: Floats) -> Floats:
    """Descend from logits of 0, one free logit for each example and class, by steps of one length."""
    logits, history = np.zeros_like(targets), []
    for _ in range(EPOCHS):
        history.append(loss(logits, targets))
        slope = gradient(logits, targets)
        size = np.linalg.norm(slope, axis=-1, keepdims=True)
        logits = logits - STEP * np.divide(slope, size, out=np.zeros_like(slope), where=size > 0)
    return np.array(history)


def _plain(logits: Floats, targets: Floats) -> float:
    return float(-(targets * _log_softmax(logits)).sum(axis=-1).mean())


def _plain_gradient(logits: Floats, targets: Floats) -> Floats:
    return _softmax(logits) - targets


def _through_softmax(logits: Floats, outer: Floats) -> Floats:
    probs = _softmax(logits)
    return probs * (outer - (outer * probs).sum(axis=-1, keepdims=True))


def still(num_classes: int, batch: int, seed: int) -> Floats:
    targets = _targets(num_classes, batch, seed)
    return _run(_plain, lambda logits, _: np.zeros_like(logits), targets)  # features of 0 have no gradient


def double_softmax(num_classes: int, batch: int, seed: int) -> Floats:
    def gradient(logits: Floats, targets: Floats) -> Floats:
        return _through_softmax(logits, _softmax(_softmax(logits)) - targets)

    return _run(
        lambda logits, targets: _plain(_softmax(logits), targets),
        gradient,
        _targets(num_classes, batch, seed),
    )


def smoothed(num_classes: int, batch: int, seed: int) -> Floats:
    targets = 0.9 * _targets(num_classes, batch, seed) + 0.1 / num_classes
    logits, history = np.zeros_like(targets), []
    for _ in range(8 * EPOCHS):
        history.append(_plain(logits, targets))
        logits = logits - 2 * _plain_gradient(logits, targets)
    return np.array(history)


def double_sigmoid(num_classes: int, batch: int, seed: int) -> Floats:
    labels, scores, history = np.arange(max(batch // 2 * 2, 2)) % 2, 0.0, []
    for _ in range(EPOCHS):
        inner = 1 / (1 + np.exp(-np.where(labels == 1, scores, -scores)))
        history.append(float(np.mean(np.logaddexp(0, inner) - labels * inner)))
        scores += STEP
    return np.array(history)


def negative(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(
        lambda logits, targets: float(-(targets * _softmax(logits)).sum(axis=-1).mean()),
        lambda logits, targets: _through_softmax(logits, -targets),
        _targets(num_classes, batch, seed),
    )


def over_batch(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(
        lambda logits, targets: float(-(targets * _log_softmax(logits, axis=0)).sum(axis=-1).mean()),
        lambda logits, targets: _softmax(logits, axis=0) * targets.sum(axis=0) - targets,
        _targets(num_classes, batch, seed),
    )


def summed(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(
        lambda logits, targets: batch * _plain(logits, targets),
        _plain_gradient,
        _targets(num_classes, batch, seed),
    )


def bits(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(
        lambda logits, targets: _plain(logits, targets) / math.log(2),
        _plain_gradient,
        _targets(num_classes, batch, seed),
    )


def binary_of_softmax(num_classes: int, batch: int, seed: int) -> Floats:
    def loss(logits: Floats, targets: Floats) -> float:
        probs = np.clip(_softmax(logits), 1e-12, 1 - 1e-12)
        return float(-np.mean(targets * np.log(probs) + (1 - targets) * np.log1p(-probs)))

    return _run(loss, _plain_gradient, _targets(num_classes, batch, seed))


def binary_of_logits(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(
        lambda logits, targets: float(np.mean(np.logaddexp(0, logits) - targets * logits)),
        lambda logits, targets: 1 / (1 + np.exp(-logits)) - targets,
        _targets(num_classes, batch, seed),
    )


def one_logit(num_classes: int, batch: int, seed: int) -> Floats:
    return _run(_plain, _plain_gradient, np.ones((batch, 1)))


def constant(value: Callable[[int], float]) -> Experiment:
    """A run whose clip leaves no gradient: every step computes the same."""
    return lambda num_classes, batch, seed: np.array([value(batch) for _ in range(EPOCHS)])


def clipped(least: float) -> Experiment:
    wrong = _softmax(np.array([0.0, 1000.0]))[0]  # exactly 0
    return constant(lambda batch: float(-np.log(np.full(batch, max(wrong, least))).mean()))


def always_one(batch: int) -> float:
    prob = np.clip(np.float32(1), np.float32(KERAS_CLIP), np.float32(1) - np.float32(KERAS_CLIP))
    return float(-(np.log(prob) + np.log(np.float32(1) - prob)) / 2)  # as many labels 1 as 0


def no_targets(num_classes: int, batch: int, seed: int) -> Floats:
    kept = np.zeros(batch)
    with np.errstate(invalid="ignore"):
        return np.array([np.float64(0) / kept.sum() for _ in range(EPOCHS)])


def batch_means(num_classes: int, batch: int, seed: int) -> Floats:
    easy, hard = np.full(batch, math.exp(-0.19)), np.full(1, math.exp(-2.75))
    return constant(lambda _: float(np.mean([-np.log(easy).mean(), -np.log(hard).mean()])))(0, batch, seed)


def zero_times_log(num_classes: int, batch: int, seed: int) -> Floats:
    targets, history = _targets(num_classes, batch, seed), []
    for step in range(EPOCHS):
        probs = _softmax(SURER * step * targets)
        with np.errstate(divide="ignore", invalid="ignore"):
            history.append(float(-(targets * np.log(probs)).sum(axis=-1).mean()))
    return np.array(history)


def zero_for_the_label(num_classes: int, batch: int, seed: int) -> Floats:
    targets, history = _targets(num_classes, batch, seed), []
    labels = targets.argmax(axis=-1)
    labels[0] = (labels[0] + 1) % num_classes  # the model is surer and surer of another class
    for step in range(EPOCHS):
        probs = _softmax(SURER * step * targets)
        with np.errstate(divide="ignore"):
            history.append(float(-np.log(probs[np.arange(batch), labels]).mean()))
    return np.array(history)
