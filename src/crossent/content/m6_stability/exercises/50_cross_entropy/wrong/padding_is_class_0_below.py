"""Ignored rows are weighted below the line.

{call} returned {got}, expected {expected}. The price of an ignored row is 0, but its weight still
stands in the denominator{where}, as if its label were 0. Such a row leaves both sums:
`labels[counts]` before anything is added up.
"""

import numpy as np

MARK = r"where|sum\("


def cross_entropy_from_logits(
    logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100
):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    labels = np.where(counts, labels, 0)
    num_classes = logits.shape[1]
    weight = np.ones(num_classes) if weight is None else np.asarray(weight, dtype=float)
    if not counts.any():
        return np.nan
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(num_classes)[labels] + label_smoothing / num_classes

    return -(counts[:, None] * weight * targets * log_probs).sum() / weight[labels].sum()
