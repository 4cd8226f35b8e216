"""The mean is missing.

{call} returned {got}, expected {expected}. Those are the losses of the rows. One number is asked
for: their mean.
"""

import numpy as np
from m3_softmax import softmax


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.log(probs[np.arange(len(labels)), labels])
