"""Divided by the number of all rows.

{call} returned {got}, expected {expected}. The sum is divided by the length of the batch{where}.
Rows that do not count make the loss look good then, and the weights leave the mean. Divide by the
sum of `weight[label]` over the rows that count.
"""

import numpy as np

MARK = r"len\(|shape"


def cross_entropy_from_logits(
    logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100
):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    count = len(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    num_classes = logits.shape[1]
    weight = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=float)
    if not len(labels):
        return np.nan
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(num_classes)[labels] + label_smoothing / num_classes

    return -(weight * targets * log_probs).sum() / count
