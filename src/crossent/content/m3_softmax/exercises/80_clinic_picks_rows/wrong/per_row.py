"""The mean is gone.

{call} returned {got}, expected {expected}. Those are the losses of the rows. Take their mean: one
number is asked for.
"""

import numpy as np


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -log_probs[np.arange(len(labels)), labels]
