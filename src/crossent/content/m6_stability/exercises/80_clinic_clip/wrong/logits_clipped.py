"""The logits are cut off.

{call} returned {got}, expected {expected}. Limiting the logits{where} is a ceiling, too. Subtract
the row's maximum; nothing has to be limited then.
"""

import numpy as np

MARK = r"clip"


def loss_and_gradient(logits, labels):
    logits, labels = np.asarray(logits, dtype=float).clip(-15, 15), np.asarray(labels)
    rows = np.arange(len(labels))
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    probs = np.exp(log_probs)
    gradient = probs.copy()
    gradient[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), gradient / len(labels)
