"""A mean over the classes, too.

{call} returned {got}, expected {expected}. `mean` over the whole table divides by N · C{where}. Add
up over the classes first.
"""

import numpy as np

MARK = r"mean"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    return -(((1 - epsilon) * hot + epsilon * share) * finite).mean()
