"""Shared out over all rows.

{call} returned {got}, expected {expected}. Without `axis`, the sum{where} runs over the whole
batch. Each row adds up to 1 on its own: use your `softmax`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"sum\("


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = np.exp(logits) / np.exp(logits).sum()
    return (probs - one_hot(labels, logits.shape[1])) / len(logits)
