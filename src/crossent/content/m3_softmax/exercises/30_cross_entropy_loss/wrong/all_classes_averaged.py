"""All classes, not the right one.

{call} returned {got}, expected {expected}. You averaged the surprise of all classes{where}; the
labels have no part in it. Only the right class of each row counts.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"mean"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs))
