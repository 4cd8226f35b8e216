"""The gradient is still a sum.

{call} returned {got}, expected {expected}. The loss is a mean now and looks right. The steps are
still N times too long: the gradient{where} is a sum. Divide it by `len(labels)`, too.
"""

import numpy as np

MARK = r"X\.T"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), X.T @ error
