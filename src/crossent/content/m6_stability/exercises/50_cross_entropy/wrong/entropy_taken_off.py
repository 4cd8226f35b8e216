"""The entropy of the targets is taken off.

{call} returned {got}, expected {expected}. That is the KL divergence from the targets{where}: it
goes to 0. The smoothed cross-entropy keeps the entropy of its targets, and so has a floor.
"""

import numpy as np

MARK = r"entropy|entr|log\(|xlogy"


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

    own = np.where(targets > 0, targets * np.log(np.where(targets > 0, targets, 1)), 0)
    return (weight * (own - targets * log_probs)).sum() / weight[labels].sum()
