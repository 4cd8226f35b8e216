"""A mask of -10000.

{call} returned {got}, expected {expected}. A mask of -10000{where} makes everything finite and
hides the contradiction: the class that must not be chosen still has a share of the target, and
nearly all of the loss is its price. Give it none.
"""

import numpy as np

MARK = r"1e4|10_?000"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    masked = np.where(allowed, logits, -1e4)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    num_classes = logits.shape[1]
    one_hot = np.eye(num_classes)[labels]

    targets = (1 - epsilon) * one_hot + epsilon / num_classes
    return -(targets * log_probs).sum(axis=1).mean()
