"""The loss, spread over the classes.

{call} returned {got}, expected {expected}. Those are the terms of the loss, -onehot · ln q{where}.
Its slope is asked for: softmax minus one-hot.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"log"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return -one_hot(labels, logits.shape[1]) * np.log(softmax(logits)) / len(logits)
