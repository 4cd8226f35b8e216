"""Picked too early.

{call} returned {got}, expected {expected}. You pick from the shifted logits{where}, without the
logarithm of the sum. Pick from `log_probs`.
"""

import numpy as np

MARK = r"shifted\["


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(shifted[np.arange(len(labels)), labels])
