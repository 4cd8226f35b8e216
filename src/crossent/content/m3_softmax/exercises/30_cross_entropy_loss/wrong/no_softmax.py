"""The softmax is missing.

{call} returned {got}, expected {expected}. You take the logarithm of raw scores{where}, and scores
may be 0 or negative. Send them through `softmax` first.
"""

import numpy as np

MARK = r"log"


def cross_entropy_loss(logits, labels):
    logits = np.asarray(logits, dtype=float)
    return -np.mean(np.log(logits[np.arange(len(labels)), np.asarray(labels)]))
