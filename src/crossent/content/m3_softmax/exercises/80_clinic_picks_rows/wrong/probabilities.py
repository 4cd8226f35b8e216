"""Probabilities, no logarithms.

{call} returned {got}, expected {expected}. You average probabilities{where}. Take their logarithms
first: these are in `log_probs`.
"""

import numpy as np

MARK = r"exp\("


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(np.exp(log_probs)[np.arange(len(labels)), labels])
