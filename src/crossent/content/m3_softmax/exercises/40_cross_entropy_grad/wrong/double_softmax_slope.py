"""A softmax too many.

{call} returned {got}, expected {expected}. That is the slope through two softmaxes{where}: a loss
that takes logits was given probabilities, and the slope comes out several times too small. Give it
the logits.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"softmax"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    slope = softmax(probs) - one_hot(labels, logits.shape[1])
    return probs * (slope - (probs * slope).sum(axis=1, keepdims=True)) / len(logits)
