"""The allowed classes of all rows are counted together.

{call} returned {got}, expected {expected}. ε is divided by the number of allowed classes in the
whole batch{where}. Each row has its own: `allowed.sum(axis=1, keepdims=True)`.
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

    targets = (1 - epsilon) * one_hot + epsilon * allowed / allowed.sum()
    return -(targets * np.where(allowed, log_probs, 0)).sum(axis=1).mean()
