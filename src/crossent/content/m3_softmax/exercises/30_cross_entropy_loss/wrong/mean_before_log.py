"""Averaged too early.

{call} returned {got}, expected {expected}. You average the probabilities and take the logarithm of
that{where}. Take the logarithm of each row first, and average then: one row that is sure and wrong
counts in full.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"log\(.*mean"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.log(np.mean(probs[np.arange(len(labels)), labels]))
