"""Divided by all entries.

{call} returned {got}, expected {expected}. You divide by examples times classes{where}. Each
example has one loss: divide by `len(labels)`.
"""

import numpy as np

MARK = r"size"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].sum() / logits.size, X.T @ error / logits.size
