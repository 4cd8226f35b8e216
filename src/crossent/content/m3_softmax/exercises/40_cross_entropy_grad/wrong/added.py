"""A plus for a minus.

{call} returned {got}, expected {expected}. You added the one-hot rows{where}. Subtract them: the
slope at the right class is p - 1.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"\+"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) + one_hot(labels, logits.shape[1])) / len(logits)
