"""The mask has no effect on the softmax.

{call} returned {got}, expected {expected}. The softmax runs over all classes now{where}: those that
are not allowed take a part of the probability. Keep their logits at `-inf`.
"""

import numpy as np

MARK = r"logits"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    z = logits - logits.max(axis=1, keepdims=True)
    z = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -(((1 - epsilon) * hot + epsilon * share) * z).sum(axis=1).mean()
