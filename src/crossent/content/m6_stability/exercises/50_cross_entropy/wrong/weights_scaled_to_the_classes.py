"""The weights are scaled by the classes.

{call} returned {got}, expected {expected}. You divide the weights by their mean over the classes,
and then by the number of rows{where}. A batch need not hold the classes alike. Divide by the
weights that its rows bring: `weight[labels].sum()`.
"""

import numpy as np

MARK = r"sum\(|mean\("


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

    weight = weight / weight.sum() * num_classes
    return -(weight * targets * log_probs).sum() / len(labels)
