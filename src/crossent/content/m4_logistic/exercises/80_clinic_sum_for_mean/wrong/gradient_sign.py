"""The gradient points the other way.

{call} returned {got}, expected {expected}. Both are means now. But the gradient has changed its
sign{where}. The script subtracts it already.
"""

import numpy as np

MARK = r"-\s*X\.T|-"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean(), -X.T @ error / len(labels)
