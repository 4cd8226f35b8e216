"""The smoothed share has no weight.

{call} returned {got}, expected {expected}. Only the right class's part is weighted{where}. With
smoothing a row has a price for each class, and each is multiplied by its own class's weight.
"""

import numpy as np

MARK = r"weight|w\b"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    smooth = -log_probs.mean(axis=1)
    prices = -(1 - label_smoothing) * w[labels] * log_probs[np.arange(len(labels)), labels] + label_smoothing * smooth
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
