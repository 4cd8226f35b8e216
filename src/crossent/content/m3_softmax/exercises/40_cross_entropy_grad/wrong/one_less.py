"""Divided by N - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of rows{where}.
A mean divides by all of them.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"-\s*1\b"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    with np.errstate(all="ignore"):
        return (softmax(logits) - one_hot(labels, logits.shape[1])) / np.float64(len(logits) - 1)
