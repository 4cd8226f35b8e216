"""Softmax down the columns.

{call} returned {got}, expected {expected}. `axis=0`{where} shares each class out among the rows.
The classes of a row are what adds up to 1: `axis=-1`.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"axis\s*=\s*0|\.T"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return (softmax(logits.T).T - one_hot(labels, logits.shape[1])) / len(logits)
