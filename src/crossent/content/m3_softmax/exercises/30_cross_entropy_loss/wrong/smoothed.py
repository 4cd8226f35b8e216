"""The labels are smoothed.

{call} returned {got}, expected {expected}. A tenth of the truth is spread over all classes{where}:
that is label smoothing. Here the right class has all of it.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"smoothing|0?\.9|0?\.1"


def cross_entropy_loss(logits, labels):
    probs, labels = softmax(logits), np.asarray(labels)
    logs = np.log(probs)
    return -np.mean(0.9 * logs[np.arange(len(labels)), labels] + 0.1 * logs.mean(axis=1))
