"""The slope of a squared error.

{call} returned {got}, expected {expected}. 2 (p - y) p (1 - p){where} is the slope of (p - y)²
behind a sigmoid, and vanishes where the model is sure and wrong. In cross-entropy both the 2 and p
(1 - p) are gone: softmax minus one-hot.
"""

import numpy as np
from m3_softmax import one_hot, softmax


MARK = r"1\s*-"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs, target = softmax(logits), one_hot(labels, logits.shape[1])
    return 2 * (probs - target) * probs * (1 - probs) / len(logits)
