"""Divided by the classes too.

{call} returned {got}, expected {expected}. The mean{where} runs over the zeros of the one-hot rows,
too, so the result is C times too small. Add up over the classes (`sum(axis=1)`), then average over
the rows.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"mean"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(one_hot(labels, probs.shape[1]) * np.log(probs))
