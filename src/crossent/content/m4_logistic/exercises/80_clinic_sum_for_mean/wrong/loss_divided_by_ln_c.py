"""Divided by ln C.

{call} returned {got}, expected {expected}. You divide by ln C{where}, so that even odds cost 1.
Nats are asked for: divide by the number of examples alone.
"""

import numpy as np

MARK = r"np\.log\("


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean() / np.log(max(logits.shape[1], 2)), X.T @ error / len(labels)
