"""Still whole rows.

{call} gave {got}, expected {expected}. You add up each row that `[labels]` picks{where}, wrong
classes included. One entry of each row counts: `log_probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"\[labels\]|sum"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_probs[labels].sum(axis=1))
