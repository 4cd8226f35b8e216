"""A large number for inf.

{call} returned {got}, expected {expected}. A mask of -1e9{where} is finite, but the target still
gives such a class ε / C, at a price of a billion. Spread the share over the allowed classes.
"""

import numpy as np

MARK = r"1e\d"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    z = np.where(allowed, logits, -1e9)
    z = z - z.max(axis=1, keepdims=True)
    z = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -(((1 - epsilon) * hot + epsilon / C) * z).sum(axis=1).mean()
