"""As many columns as the labels show.

{call} gave {got}, expected {expected}. You count the classes from the largest label{where}. The
last ones may not occur: take `logits.shape[1]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"max"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - np.eye(max(labels) + 1)[labels]) / len(logits)
