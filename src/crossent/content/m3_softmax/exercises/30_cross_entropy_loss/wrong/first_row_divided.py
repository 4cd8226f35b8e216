"""Only the first row, divided.

{call} returned {got}, expected {expected}. You looked at the first row alone and divided by the
number of rows. Is a line inside the loop that belongs behind it, or a `=` where `+=`
belongs{where}?
"""

import numpy as np
from m3_softmax import softmax

MARK = r"return|\[0\]"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.log(probs[0, labels[0]]) / len(labels)
