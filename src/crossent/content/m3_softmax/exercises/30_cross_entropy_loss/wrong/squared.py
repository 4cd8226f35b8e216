"""Squares for logarithms.

{call} returned {got}, expected {expected}. That is the mean of (1 - p)² at the right class{where}.
The loss takes -ln p.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\*\*|square"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.mean((1 - probs[np.arange(len(labels)), labels]) ** 2)
