"""Divided by N - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of rows{where}.
A mean divides by all of them.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-\s*1"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.sum(np.log(probs[np.arange(len(labels)), labels])) / np.float64(len(labels) - 1)
