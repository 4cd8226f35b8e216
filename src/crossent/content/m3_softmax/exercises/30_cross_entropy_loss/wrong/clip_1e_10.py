"""The clip at 1e-10 is too coarse.

{call} returned {got}, expected {expected}. You raise probabilities to 1e-10{where}: no price
exceeds 23.03 nats then, however sure and wrong the model is. Leave the clip out.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"clip|maximum|1e-\d+"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    return -np.mean(np.log(np.maximum(probs, 1e-10)[np.arange(len(labels)), labels]))
