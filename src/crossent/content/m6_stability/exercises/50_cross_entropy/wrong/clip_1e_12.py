"""A clip at 1e-12.

{call} returned {got}, expected {expected}. The clip at 1e-12{where} ends the price at 27.63 nats,
and beyond it the slope is 0. Use your `log_softmax`; it needs no clip.
"""

import numpy as np

MARK = r"clip|maximum|1e-\d+"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = np.log(np.maximum(np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True), 1e-12))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
