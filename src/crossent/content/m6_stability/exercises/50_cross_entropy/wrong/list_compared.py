"""A list is compared with a number.

{call} returned {got}, expected {expected}. `labels != ignore_index` compares the list itself with
the number where labels come as a list{where}: one True for all. Make an array of it first: `labels
= np.asarray(labels)`.
"""

import numpy as np

MARK = r"labels *(!=|==)"


def cross_entropy_from_logits(
    logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100
):
    logits = np.asarray(logits, dtype=float)
    counts = labels != ignore_index
    logits, labels = logits[counts], np.asarray(labels)[counts]
    num_classes = logits.shape[1]
    weight = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=float)
    if not len(labels):
        return np.nan
    shifted = logits - logits.max(axis=-1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(num_classes)[labels] + label_smoothing / num_classes
    return -(weight * targets * log_probs).sum() / weight[labels].sum()
