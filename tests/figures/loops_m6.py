"""Module 6's functions written as slow, plain loops."""

from __future__ import annotations

import math
from typing import Any

import numpy as np


def soft_maximum(row: Any) -> float:
    top = max(row)
    if math.isinf(top):
        return float(top)
    return float(top) + math.log(sum([math.exp(z - top) for z in row]))


def logsumexp(x: Any, axis: int = -1) -> Any:
    array = np.moveaxis(np.asarray(x, dtype=float), axis, -1)
    if array.ndim == 1:
        return soft_maximum(array.tolist())
    return np.array([logsumexp(part) for part in array])


def log_softmax(logits: Any, axis: int = -1) -> Any:
    array = np.moveaxis(np.asarray(logits, dtype=float), axis, -1)
    if array.ndim == 1:
        whole = soft_maximum(array.tolist())
        return np.array([z - whole for z in array.tolist()])
    return np.moveaxis(np.array([log_softmax(part) for part in array]), -1, axis)


def binary_cross_entropy_from_logits(logits: Any, y: Any) -> float:
    scores, total = np.asarray(logits, dtype=float).reshape(-1).tolist(), 0.0
    for z, label in zip(scores, np.asarray(y).reshape(-1).tolist(), strict=True):
        wrong = -z if label == 1 else z  # how far the logit points away from the label
        total += max(wrong, 0.0) + math.log1p(math.exp(-abs(wrong)))
    return total / len(scores)


def smooth_labels(labels: Any, num_classes: int, epsilon: float) -> Any:
    return np.array(
        [
            [(1 - epsilon) * (k == label) + epsilon / num_classes for k in range(num_classes)]
            for label in labels
        ]
    )


def cross_entropy_from_logits(
    logits: Any, labels: Any, label_smoothing: float = 0.0, weight: Any = None, ignore_index: int = -100
) -> float:
    total = counted = 0.0
    rows = np.asarray(logits, dtype=float).tolist()
    for row, label in zip(rows, np.asarray(labels).tolist(), strict=True):
        if label == ignore_index:
            continue
        whole = soft_maximum(row)
        w = [1.0] * len(row) if weight is None else [float(v) for v in weight]
        loss = (1 - label_smoothing) * w[label] * (whole - row[label])
        if label_smoothing:
            loss += label_smoothing / len(row) * sum([v * (whole - z) for v, z in zip(w, row, strict=True)])
        total, counted = total + loss, counted + w[label]
    return total / counted if counted else math.nan


def precise_cross_entropy(logits: Any, label: int) -> float:
    row = np.asarray(logits, dtype=float).tolist()
    top = max(range(len(row)), key=lambda k: row[k])
    rest = sum([math.exp(z - row[top]) for k, z in enumerate(row) if k != top])
    return (row[top] - row[label]) + math.log1p(rest)


def naive_error(scales: Any) -> Any:
    def one(scale: float) -> float:
        logits = [scale, 2 * scale, 10 * scale]
        try:
            powers = [math.exp(z) for z in logits]
        except OverflowError:
            return math.inf
        share = powers[0] / sum(powers)
        return abs(-math.log(share) - (soft_maximum(logits) - logits[0])) if share > 0 else math.inf

    array = np.asarray(scales, dtype=float)
    return one(float(array)) if array.ndim == 0 else np.array([one(s) for s in array.tolist()])


def fit_temperature(logits: Any, labels: Any) -> float:
    rows, right = np.asarray(logits, dtype=float).tolist(), np.asarray(labels).tolist()
    sharp = 1.0  # 1 / T: the loss is convex in it, so Newton's method finds its minimum
    for _ in range(25):
        slope = bend = 0.0
        for row, label in zip(rows, right, strict=True):
            top = max(row)
            powers = [math.exp(sharp * (z - top)) for z in row]
            whole = sum(powers)
            mean = sum([q * z for q, z in zip(powers, row, strict=True)]) / whole
            slope += mean - row[label]
            bend += sum([q * z * z for q, z in zip(powers, row, strict=True)]) / whole - mean * mean
        step = slope / bend
        sharp = max(sharp - step, sharp / 3)
        if abs(step) < 1e-9 * sharp:
            break
    return 1 / sharp


LOOPS = {
    f.__name__: f
    for f in (
        *(logsumexp, log_softmax, binary_cross_entropy_from_logits, smooth_labels),
        *(cross_entropy_from_logits, naive_error, fit_temperature, precise_cross_entropy),
    )
}
