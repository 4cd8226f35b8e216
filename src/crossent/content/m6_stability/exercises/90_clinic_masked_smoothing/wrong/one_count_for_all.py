"""One count for all rows.

{call} returned {got}, expected {expected}. You divide by the number of allowed classes of the first
row{where}. Each row has its own: `allowed.sum(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"\[0\]|sum\(\)|mean\(\)"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    return -(((1 - epsilon) * hot + epsilon * allowed / allowed[0].sum()) * finite).sum(axis=1).mean()
