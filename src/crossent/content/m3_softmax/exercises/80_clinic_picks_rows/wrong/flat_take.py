"""Taken from the flat array.

{call} gave {got}, expected {expected}. `np.take` without an axis counts through the flat
array{where}, and finds all it takes in the first row. Use `log_probs[np.arange(N), labels]`.
"""

import numpy as np

MARK = r"take|ravel|flat"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(np.take(log_probs, labels))
