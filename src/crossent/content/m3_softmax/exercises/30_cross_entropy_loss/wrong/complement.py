"""One minus the probability.

{call} returned {got}, expected {expected}. You took 1 - p{where}, which never exceeds 1. The loss
takes -ln p, which grows without limit as p nears 0.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"1\s*-"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return np.mean(1 - probs[np.arange(len(labels)), labels])
