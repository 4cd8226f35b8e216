"""One weight for the whole row.

{call} returned {got}, expected {expected}. The whole price of a row is multiplied by the weight of
its label{where}. PyTorch weights each class's part by that class: `weight * targets * log_probs`,
then the sum.
"""

import numpy as np

MARK = r"w\w*\[labels\]|weight\[labels\]"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -w[labels] * (targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum()
