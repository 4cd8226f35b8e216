"""The gradient is one number.

{call} returned {got}, expected {expected}. Your mean runs over the gradient's entries{where}. It
has to run over the examples: each weight keeps a slope of its own. Divide by `len(labels)`.
"""

import numpy as np

MARK = r"mean"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), (X.T @ error).mean()
