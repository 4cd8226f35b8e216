"""The minus is gone.

{call} returned {got}, expected {expected}. The entries are the right ones now{where}. Put the minus
back in front of the mean.
"""

import numpy as np

MARK = r"mean"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.mean(log_probs[np.arange(len(labels)), labels])
