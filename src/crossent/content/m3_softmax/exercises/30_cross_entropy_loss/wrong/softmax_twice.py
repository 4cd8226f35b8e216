"""A softmax too many.

{call} returned {got}, expected {expected}. The softmax was applied to probabilities once
more{where}. It flattens them, and this loss never nears 0. Once is enough.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"softmax"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    probs = softmax(probs)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))
