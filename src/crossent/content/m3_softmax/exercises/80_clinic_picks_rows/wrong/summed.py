"""A sum, not a mean.

{call} returned {got}, expected {expected}. The entries are the right ones now, but you add them
up{where}. Take their mean.
"""

import numpy as np

MARK = r"sum"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.sum(log_probs[np.arange(len(labels)), labels])
