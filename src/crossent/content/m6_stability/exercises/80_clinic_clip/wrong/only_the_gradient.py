"""Only the gradient is mended.

{call} returned {got}, expected {expected}. The slope is right now, but the loss still ends at
16.118{where}. Take it of z - ln Σ exp(z), without a clip.
"""

import numpy as np

MARK = r"clip|maximum|1e-"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -np.log(np.clip(probs[rows, labels], 1e-7, 1 - 1e-7)).mean(), gradient / len(labels)
