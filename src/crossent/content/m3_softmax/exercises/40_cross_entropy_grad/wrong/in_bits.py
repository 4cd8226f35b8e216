"""The slope in bits.

{call} returned {got}, expected {expected}. That is the slope of a loss in bits: 1 / ln 2 times too
large{where}. The course counts in nats, where the slope is softmax minus one-hot, divided by N.
"""

import numpy as np
from m3_softmax import one_hot, softmax


MARK = r"log"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs, target = softmax(logits), one_hot(labels, logits.shape[1])
    return (probs - target) / len(logits) / np.log(2)
