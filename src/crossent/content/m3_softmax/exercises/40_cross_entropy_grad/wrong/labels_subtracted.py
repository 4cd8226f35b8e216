"""The labels are indices.

{call} gave {got}, expected {expected}. You subtract the class numbers themselves{where}. Make rows
of them first: `one_hot(labels, C)`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-\s*labels"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - labels) / len(logits)
