"""All classes are charged.

{call} returned {got}, expected {expected}. You average over every class{where}. Only the class that
the label names is charged: `log_probs[rows, labels]`.
"""

import numpy as np

MARK = r"mean\(\)"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs.mean(), X.T @ error / len(labels)
