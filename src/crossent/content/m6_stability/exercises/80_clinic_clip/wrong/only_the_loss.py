"""Only the loss is mended.

{call} returned {got}, expected {expected}. The loss is right now, but where the clip cut, the slope
is still set to 0{where}. Take that line out, too.
"""

import numpy as np

MARK = r"= 0"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    gradient[probs[rows, labels] != np.clip(probs[rows, labels], 1e-7, 1 - 1e-7)] = 0
    return -log_probs[rows, labels].mean(), gradient / len(labels)
