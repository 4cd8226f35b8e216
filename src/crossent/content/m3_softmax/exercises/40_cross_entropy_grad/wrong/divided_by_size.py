"""Divided by all entries.

{call} returned {got}, expected {expected}. You divided by the number of all entries{where}. The
mean runs over the rows: divide by `len(logits)`.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"size|mean"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - one_hot(labels, logits.shape[1])) / logits.size
