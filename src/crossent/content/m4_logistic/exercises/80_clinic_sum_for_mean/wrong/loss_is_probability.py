"""A probability for its logarithm.

{call} returned {got}, expected {expected}. You average the probabilities of the right class{where}.
The loss is the mean of -ln of them.
"""

import numpy as np

MARK = r"exp"


def loss_and_gradient(weights, X, labels):
    X, labels = np.asarray(X, dtype=float), np.asarray(labels)
    logits = X @ np.asarray(weights, dtype=float)
    logits = logits - logits.max(axis=1, keepdims=True)
    log_probs = logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))
    rows = np.arange(len(labels))
    error = np.exp(log_probs)
    error[rows, labels] -= 1
    return np.exp(log_probs[rows, labels]).mean(), X.T @ error / len(labels)
