"""Clipped at both ends.

{call} returned {got}, expected {expected}. A clip to [1e-7, 1 - 1e-7]{where} caps the price at
16.12 nats, and charges even a model that is right and sure. Leave it out.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"clip|1\s*-\s*1e"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(np.clip(probs, 1e-7, 1 - 1e-7)[np.arange(len(labels)), labels]))
