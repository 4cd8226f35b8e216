"""The loss, not its slope.

{call} returned {got}, expected {expected}. That is one number, the loss{where}. Its slope has the
shape of the logits: how the loss changes with each of them.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"log|loss"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))
