"""One maximum for all rows.

{call} returned {got}, expected {expected}. You subtract the largest logit of the whole
batch{where}. In a row far below it all powers become 0. Each row needs its own: `max(axis=1,
keepdims=True)`.
"""

import numpy as np

MARK = r"max\("


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - (logits.max() if logits.size else 0)
    with np.errstate(all='ignore'):
        log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
