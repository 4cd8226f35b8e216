"""Down the columns.

{call} returned {got}, expected {expected}. The softmax runs over the rows of the batch{where}. The
classes of a row compete: `axis=1`.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - (logits.max(axis=0, keepdims=True) if len(logits) else 0)
    log_probs = shifted - np.log((np.exp(shifted).sum(axis=0, keepdims=True) if len(logits) else 1))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
