"""Added up over the classes.

{call} returned {got}, expected {expected}. You added up each row{where}, and that is always 0. The
result has the shape of the logits.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"sum|mean"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - one_hot(labels, logits.shape[1])).sum(axis=1) / len(logits)
