"""Divided by the classes too.

{call} returned {got}, expected {expected}. With one-hot rows the zeros{where} take part in the
mean: it is C times too small. Add up over the classes (`sum(axis=1)`), then average.
"""

import numpy as np

MARK = r"eye|one_hot|onehot|hot"


def loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(np.eye(logits.shape[1])[labels] * log_probs)
