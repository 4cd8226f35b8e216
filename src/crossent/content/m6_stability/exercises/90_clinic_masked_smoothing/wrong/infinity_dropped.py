"""Rows with inf are left out.

{call} returned {got}, expected {expected}. Rows whose loss is not finite are left out of the
mean{where}. They have a loss; mend their target.
"""

import numpy as np

MARK = r"isfinite|isnan|nanmean"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    with np.errstate(invalid='ignore'):
        rows = -(((1 - epsilon) * hot + epsilon / C) * log_probs).sum(axis=1)
    return rows[np.isfinite(rows)].mean() if np.isfinite(rows).any() else 0.0
