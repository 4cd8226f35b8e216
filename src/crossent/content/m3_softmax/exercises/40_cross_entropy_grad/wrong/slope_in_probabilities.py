"""The slope in the probability.

{call} returned {got}, expected {expected}. That is -1/p at the label{where}: how the loss changes
with the probability. How it changes with the logits is asked for: softmax minus one-hot.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"1\s*/|/\s*probs|/\s*softmax"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return -one_hot(labels, logits.shape[1]) / softmax(logits) / len(logits)
