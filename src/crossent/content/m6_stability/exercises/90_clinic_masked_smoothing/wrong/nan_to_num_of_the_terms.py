"""Infinite terms become huge ones.

{call} returned {got}, expected {expected}. `nan_to_num`{where} makes 0 of NaN, but the largest
float of inf, and the sum is out of range again. A class that is not allowed gets no share: then no
term is infinite for it.
"""

import numpy as np

MARK = r"nan_to_num"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    num_classes = logits.shape[1]
    one_hot = np.eye(num_classes)[labels]

    targets = (1 - epsilon) * one_hot + epsilon / num_classes
    with np.errstate(invalid="ignore", over="ignore"):
        return -np.nan_to_num(targets * log_probs).sum(axis=1).mean()
