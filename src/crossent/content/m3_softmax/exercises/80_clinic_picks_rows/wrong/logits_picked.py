"""Picked from the logits.

{call} returned {got}, expected {expected}. You pick from the logits{where}, before the softmax.
Pick from `log_probs`.
"""

import numpy as np

MARK = r"logits\[|shifted\["


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(logits[np.arange(len(labels)), labels])
