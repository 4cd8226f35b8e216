"""The label gets no share.

{call} returned {got}, expected {expected}. ε goes to the other allowed classes only{where}. The
label is among those that get a share.
"""

import numpy as np

MARK = r"-\s*1|-\s*hot"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    rest = (allowed & (hot == 0)).astype(float)
    return -(((1 - epsilon) * hot + epsilon * rest / np.maximum(rest.sum(axis=1, keepdims=True), 1)) * finite).sum(axis=1).mean()
