"""Rounded.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"round"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return round(-np.mean(np.log(probs[np.arange(len(labels)), labels])), 4)
