"""The loss is still a sum.

{call} returned {got}, expected {expected}. The gradient is a mean now, and the training is mended.
The loss{where} is still added up, so it grows with the batch. Take `.mean()`.
"""

import numpy as np

MARK = r"sum\(\)"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].sum(), X.T @ error / len(labels)
