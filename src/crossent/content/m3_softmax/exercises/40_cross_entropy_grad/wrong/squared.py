"""Squares for differences.

{call} returned {got}, expected {expected}. You squared softmax minus one-hot{where}. The plain
difference is the slope.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"\*\*|square"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - one_hot(labels, logits.shape[1])) ** 2 / len(logits)
