"""Classes count from 0.

{call} returned {got}, expected {expected}. You take 1 off the labels{where}. They count from 0
already.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-\s*1"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels - 1]))
