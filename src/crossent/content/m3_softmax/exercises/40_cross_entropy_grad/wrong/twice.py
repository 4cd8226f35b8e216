"""A factor 2 too many.

{call} returned {got}, expected {expected}. The 2{where} belongs to the slope of a square.
Cross-entropy has none.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"2"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return 2 * (softmax(logits) - one_hot(labels, logits.shape[1])) / len(logits)
