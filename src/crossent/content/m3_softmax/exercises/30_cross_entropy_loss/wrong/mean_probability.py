"""The logarithm is missing.

{call} returned {got}, expected {expected}. That is the mean probability of the right class{where}.
Take minus its logarithm, row by row, and average that.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"mean|return"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.mean(probs[np.arange(len(labels)), labels])
