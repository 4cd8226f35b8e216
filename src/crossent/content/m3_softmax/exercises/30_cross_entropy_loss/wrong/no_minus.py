"""The minus is missing.

{call} returned {got}, expected {expected}. The logarithm of a probability is never above 0{where}.
Put a minus in front: a loss is never below 0.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"log"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.mean(np.log(probs[np.arange(len(labels)), labels]))
