"""In bits.

{call} returned {got}, expected {expected}. Both are means now. But the loss is in bits{where}; nats
are asked for.
"""

import numpy as np

MARK = r"log2|log\(2"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return -log_probs[rows, labels].mean() / np.log(2), X.T @ error / len(labels)
