"""The last row is missing.

{call} returned {got}, expected {expected}. The last row was not looked at: a `range(n - 1)` or
`[:-1]`{where} stops too early.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-\s*1"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    n = len(labels)
    return -np.sum(np.log(probs[np.arange(n), labels])[:-1]) / n
