"""The weights multiply the logits.

{call} returned {got}, expected {expected}. The logits are multiplied by the weights{where}. That
changes the probabilities. Weights belong to the prices.
"""

import numpy as np

MARK = r"\*"


def cross_entropy_from_logits(logits, labels, label_smoothing=0.0, weight=None, ignore_index=-100):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    counts = labels != ignore_index
    logits, labels = logits[counts], labels[counts]
    C = logits.shape[1]
    w = np.ones(C) if weight is None else np.asarray(weight, dtype=float)
    logits = logits * w
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_probs = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    targets = (1 - label_smoothing) * np.eye(C)[labels] + label_smoothing / C
    prices = -(targets * log_probs).sum(axis=1)
    with np.errstate(all="ignore"):
        return prices.mean()
