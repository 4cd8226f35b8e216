"""The likeliest class, not the right one.

{call} returned {got}, expected {expected}. You took the largest probability of each row{where}. The
labels say which class is right, and that one counts, however small.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"max"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs.max(axis=1)))
