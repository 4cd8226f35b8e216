"""Divided by the number of classes.

{call} returned {got}, expected {expected}. You divided by the number of columns{where}. Each row is
one example: divide by the number of rows.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"shape|len\("


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.sum(np.log(probs[np.arange(len(labels)), labels])) / probs.shape[1]
