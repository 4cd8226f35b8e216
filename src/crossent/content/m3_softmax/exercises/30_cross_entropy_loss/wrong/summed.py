"""A sum, not a mean.

{call} returned {got}, expected {expected}. You added the rows up{where}. Divide by their number:
then the loss does not grow with the batch.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"sum|\+="


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.sum(np.log(probs[np.arange(len(labels)), labels]))
