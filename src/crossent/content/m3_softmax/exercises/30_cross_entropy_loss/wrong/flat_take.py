"""Taken from the flat array.

{call} gave {got}, expected {expected}. `np.take` without an axis counts through the flat
array{where}, and finds all it takes in the first row. Use `probs[np.arange(N), labels]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"take|ravel|flat"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(np.take(probs, labels)))
