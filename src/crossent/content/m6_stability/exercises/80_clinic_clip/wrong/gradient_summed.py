"""The gradient of a sum.

{call} returned {got}, expected {expected}. The loss is a mean, so its gradient is divided by the
number of rows{where}.
"""

import numpy as np

MARK = r"return"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), gradient
