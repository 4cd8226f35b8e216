"""0 · inf is NaN.

{call} returned {got}, expected {expected}. The target of a class that is not allowed is 0 now, but
0 times `-inf` is NaN{where}. Put a 0 in place of the `-inf`: `np.where(allowed, log_probs, 0)`.
"""

import numpy as np

MARK = r"\*"


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
        return -(((1 - epsilon) * hot + epsilon * share) * log_probs).sum(axis=1).mean()
