"""One row for all.

{call} returned {got}, expected {expected}. You averaged over the rows{where}. Each row has slopes
of its own: the result has the shape of the logits.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"mean|sum"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - one_hot(labels, logits.shape[1])).mean(axis=0)
