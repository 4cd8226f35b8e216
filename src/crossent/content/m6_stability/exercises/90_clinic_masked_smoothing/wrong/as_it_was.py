"""inf, or NaN.

{call} returned {got}, expected {expected}. A class with the logit `-inf` gets ε / C of the target,
and its surprise is infinite{where}; without smoothing it is 0 · inf, NaN. Spread the share over the
allowed classes, and leave out the other terms.
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
    with np.errstate(invalid='ignore'):
        return -(((1 - epsilon) * hot + epsilon / C) * log_probs).sum(axis=1).mean()
