"""A sum, not a mean.

{call} returned {got}, expected {expected}. The loss is added up over the rows{where}. Take the
mean.
"""

import numpy as np

MARK = r"sum\("


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -log_probs[rows, labels].sum(), gradient / len(labels)
