"""The share goes to the others only.

{call} returned {got}, expected {expected}. ε is spread over the C - 1 wrong classes{where}. Here,
as in PyTorch, each of the C classes gets ε / C, the right one included.
"""

import numpy as np

MARK = r"-\s*1"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    one = np.eye(C)[labels]
    targets = (1 - label_smoothing) * one + label_smoothing * (1 - one) / (C - 1)
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
