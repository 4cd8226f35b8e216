"""ε is divided by the number of rows.

{call} returned {got}, expected {expected}. You divide ε by the number of rows{where}. It is shared
among the classes: ε / C, and C is the number of columns.
"""

import numpy as np

MARK = r"label_smoothing"


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
    targets = (1 - label_smoothing) * np.eye(num_classes)[labels] + label_smoothing / len(labels)

    return -(weight * targets * log_probs).sum() / weight[labels].sum()
