"""Ignored rows are still counted.

{call} returned {got}, expected {expected}. Rows with `ignore_index` add nothing to the sum, but you
divide by all rows{where}. Leave them out of both: divide by the weights of the rows that count.
"""

import numpy as np

MARK = r"len\(|mean|size"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    everything = len(labels)
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(w * targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.sum() / w[labels].sum() * (len(labels) / everything) if len(labels) else np.float64('nan')
