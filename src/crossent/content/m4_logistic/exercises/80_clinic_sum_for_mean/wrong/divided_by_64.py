"""Divided by 64.

{call} returned {got}, expected {expected}. 64 is the size of that one batch{where}. Divide by the
number of examples that come: `len(labels)`.
"""

import numpy as np

MARK = r"64"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].sum() / 64, X.T @ error / 64
