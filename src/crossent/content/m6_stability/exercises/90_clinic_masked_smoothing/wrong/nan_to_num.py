"""A huge loss.

{call} returned {got}, expected {expected}. `np.nan_to_num`{where} makes 0 of NaN and a huge number
of `inf`. Spread the share over the allowed classes instead.
"""

import numpy as np

MARK = r"nan_to_num"


def masked_loss(logits, labels, allowed, epsilon):
    logits, labels, allowed = np.asarray(logits, dtype=float), np.asarray(labels), np.asarray(allowed)
    C = logits.shape[1]
    hot = np.eye(C)[labels]
    masked = np.where(allowed, logits, -np.inf)
    shifted = masked - masked.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    finite = np.where(allowed, log_probs, 0)
    share = allowed / allowed.sum(axis=1, keepdims=True)
    return -(((1 - epsilon) * hot + epsilon / C) * np.nan_to_num(log_probs)).sum(axis=1).mean()
