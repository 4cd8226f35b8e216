"""Classes count from 0.

{call} returned {got}, expected {expected}. You take 1 off the labels{where}. They count from 0
already.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"labels\s*-\s*1"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - np.eye(logits.shape[1])[labels - 1]) / len(logits)
