"""Half of it is divided.

{call} returned {got}, expected {expected}. The 1/N reaches the one-hot rows alone{where}: the
division comes before the minus. Put brackets around the difference: `(probs - onehot) / N`.
"""

import numpy as np
from m3_softmax import one_hot, softmax


MARK = r"/\s*(len|N|n\b|logits|count)"


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    probs, target = softmax(logits), one_hot(labels, logits.shape[1])
    return probs - target / len(logits)
