"""Divided by the number of classes.

{call} returned {got}, expected {expected}. You divide by the number of classes{where}. The mean is
over the examples: divide by `len(labels)`.
"""

import numpy as np

MARK = r"shape\[1\]|shape\[-1\]|10"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].sum() / logits.shape[1], X.T @ error / logits.shape[1]
