"""The labels are indices.

{call} returned {got}, expected {expected}. You subtract the class number from a whole row{where}.
Make rows of the labels first: `one_hot(labels, C)`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"None|newaxis|reshape"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - labels[:, None]) / len(logits)
