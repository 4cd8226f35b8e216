"""A softmax too many.

{call} returned {got}, expected {expected}. The softmax was applied to probabilities once
more{where}. Once is enough.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"softmax"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(softmax(logits)) - one_hot(labels, logits.shape[1])) / len(logits)
