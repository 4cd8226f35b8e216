"""The softmax is missing.

{call} returned {got}, expected {expected}. That is minus the one-hot rows{where}: the slope of
-z_label alone. The softmax comes from the other part of the loss, ln Σ exp(z).
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"return"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return -one_hot(labels, logits.shape[1]) / len(logits)
