"""An epsilon of 1e-12.

{call} returned {got}, expected {expected}. Adding 1e-12 to the probability{where} ends the price at
27.63 nats, and the slope fades towards there. Use your `log_softmax`; it needs no epsilon.
"""

import numpy as np

MARK = r"1e-12|log\("


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

    log_probs = np.log(np.exp(log_probs) + 1e-12)
    return -(weight * targets * log_probs).sum() / weight[labels].sum()
