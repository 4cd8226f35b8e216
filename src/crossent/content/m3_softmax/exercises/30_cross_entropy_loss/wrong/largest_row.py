"""Only the worst row.

{call} returned {got}, expected {expected}. You took the largest loss of a row{where}. Average them.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"max"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.max(-np.log(probs[np.arange(len(labels)), labels]))
