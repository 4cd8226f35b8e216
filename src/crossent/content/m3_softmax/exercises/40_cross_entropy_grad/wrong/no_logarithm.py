"""The logarithm was left out.

{call} returned {got}, expected {expected}. Times the right class's probability{where}, that is the
slope of -p. The loss is -ln p: the logarithm divides by p, and softmax minus one-hot is left.
"""

import numpy as np
from m3_softmax import one_hot, softmax

MARK = r"\*"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs = softmax(logits)
    right = probs[np.arange(len(labels)), labels][:, None]
    return right * (probs - one_hot(labels, logits.shape[1])) / len(logits)
