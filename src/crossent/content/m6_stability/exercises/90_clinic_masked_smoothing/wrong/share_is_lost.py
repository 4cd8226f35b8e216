"""A part of the share is lost.

{call} returned {got}, expected {expected}. The terms that are not allowed are left out, but the
share is still ε / C{where}: the target no longer adds up to 1. Divide ε by the number of allowed
classes of the row.
"""

import numpy as np

MARK = r"epsilon\s*/"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    return -(((1 - epsilon) * hot + epsilon / C) * finite).sum(axis=1).mean()
