"""The epsilon of 1e-7 caps the loss.

{call} returned {got}, expected {expected}. You add 1e-7 before the logarithm{where}: no price
exceeds 16.12 nats then, and small probabilities look better than they are. Leave it out.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"1e-0?\d+|eps"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels] + 1e-7))
