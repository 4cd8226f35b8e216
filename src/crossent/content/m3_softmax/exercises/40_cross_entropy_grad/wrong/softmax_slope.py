"""The slope of the softmax.

{call} returned {got}, expected {expected}. p(1 - p){where} is how a probability changes with its
own logit. With the logarithm and the other classes, what is left is softmax minus one-hot.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"1\s*-"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    return probs * (1 - probs) / len(logits)
