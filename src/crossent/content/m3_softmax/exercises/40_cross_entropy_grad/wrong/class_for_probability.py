"""A class for the probabilities.

{call} returned {got}, expected {expected}. You give everything to the likeliest class first{where},
so that a right guess has no slope, however unsure it was. Use the probabilities themselves.
"""

import numpy as np
from m3_softmax import one_hot, softmax


MARK = r"argmax|max"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs, target = softmax(logits), one_hot(labels, logits.shape[1])
    return (one_hot(probs.argmax(axis=1), logits.shape[1]) - target) / len(logits)
