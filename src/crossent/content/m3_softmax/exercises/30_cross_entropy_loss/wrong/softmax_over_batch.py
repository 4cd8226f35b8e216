"""Softmax down the columns.

{call} returned {got}, expected {expected}. `axis=0`{where} shares each class out among the rows of
the batch. The classes of a row are what adds up to 1: `axis=-1`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"axis\s*=\s*0|\.T|sum\(0"


def cross_entropy_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits.T).T
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))
