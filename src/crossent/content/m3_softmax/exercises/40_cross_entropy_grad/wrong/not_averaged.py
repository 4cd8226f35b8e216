"""The mean's 1/N is missing.

{call} returned {got}, expected {expected}. Each row has a share of 1/N in the mean, and so has its
slope: divide by the number of rows{where}.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"return"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return softmax(logits) - one_hot(labels, logits.shape[1])
