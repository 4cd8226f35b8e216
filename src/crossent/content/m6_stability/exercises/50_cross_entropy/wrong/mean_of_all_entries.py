"""Divided by the number of entries.

{call} returned {got}, expected {expected}. `mean` over the whole table{where} divides by rows times
classes. A row's price is a sum over its classes; divide by the sum of `weight[label]`.
"""

import numpy as np

MARK = r"mean\("


def cross_entropy_from_logits(
    logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100
):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    num_classes = logits.shape[1]
    weight = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=float)
    if not len(labels):
        return np.nan
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(num_classes)[labels] + label_smoothing / num_classes

    return -np.mean(weight * targets * log_probs)
