"""Logarithms for probabilities.

{call} returned {got}, expected {expected}. You use the logarithms of the probabilities{where}. In
the slope the logarithm is gone: softmax minus one-hot.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"log"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (np.log(softmax(logits)) - one_hot(labels, logits.shape[1])) / len(logits)
