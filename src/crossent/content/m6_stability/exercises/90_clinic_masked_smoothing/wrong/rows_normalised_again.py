"""The target is divided by its sum.

{call} returned {got}, expected {expected}. The shares of the classes that are not allowed are
struck out, and each row is divided by what is left{where}. That also raises the label's own 1 - ε.
Spread ε over the allowed classes alone: ε / their number.
"""

import numpy as np

MARK = r"sum\("


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    num_classes = logits.shape[1]
    one_hot = np.eye(num_classes)[labels]

    targets = ((1 - epsilon) * one_hot + epsilon / num_classes) * allowed
    targets = targets / targets.sum(axis=1, keepdims=True)
    return -(targets * np.where(allowed, log_probs, 0)).sum(axis=1).mean()
