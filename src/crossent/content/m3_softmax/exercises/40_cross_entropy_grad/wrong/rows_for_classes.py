"""Rows taken for classes.

{call} gave {got}, expected {expected}. The one-hot rows have one column for each example{where}.
They need one for each class: `logits.shape[1]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"len\(|shape\[0\]"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits) - np.eye(len(labels))[labels]) / len(logits)
