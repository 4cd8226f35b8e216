"""The formula for yes and no.

{call} returned {got}, expected {expected}. You charge the wrong classes too, with ln(1 - q), and
average over all{where}. Among classes that exclude one another, only the right one counts, and rows
are what is averaged.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"1\s*-"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    hot = one_hot(labels, probs.shape[1])
    with np.errstate(all="ignore"):
        return -np.mean(np.where(hot == 1, np.log(probs), np.log(1 - probs)))
