"""The gradient's length is fixed.

{call} returned {got}, expected {expected}. You scale the gradient to length 1{where}, which tames
the steps and hides what was wrong. Divide it by `len(labels)`.
"""

import numpy as np

MARK = r"norm"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), X.T @ error / (np.linalg.norm(X.T @ error) + 1e-12)
