"""A sum, and the minus is missing.

{call} returned {got}, expected {expected}. Take the mean of the rows in place of the sum{where},
and put a minus in front.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"sum|\+="


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.sum(np.log(probs[np.arange(len(labels)), labels]))
