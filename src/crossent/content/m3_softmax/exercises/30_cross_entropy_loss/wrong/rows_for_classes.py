"""Rows taken for classes.

{call} gave {got}, expected {expected}. The one-hot rows have one column for each example{where}.
They need one for each class: `probs.shape[1]`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"len\(|shape\[0\]"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.sum(np.eye(len(labels))[labels] * np.log(probs), axis=1))
