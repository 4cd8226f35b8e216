"""The sign is gone.

{call} returned {got}, expected {expected}. `abs`{where} removes the minus at the right class. The
sign says in which direction to go: leave it in.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"abs"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return np.abs(softmax(logits) - one_hot(labels, logits.shape[1])) / len(logits)
