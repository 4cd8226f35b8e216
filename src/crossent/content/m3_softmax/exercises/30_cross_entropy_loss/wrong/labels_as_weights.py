"""The labels are indices.

{call} gave {got}, expected {expected}. You multiply the rows by their labels{where}, and a class's
number is no weight. Pick by the labels, or make rows with `one_hot(labels, C)` first.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"labels"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.sum(labels[:, None] * np.log(probs), axis=1))
