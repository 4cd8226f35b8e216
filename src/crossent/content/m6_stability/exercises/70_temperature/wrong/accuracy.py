"""Accuracy does not see T.

{call} returned {got}, expected {expected}. You maximise the accuracy{where}. Dividing all logits by
T never changes which is the largest, so every T is as good as another. Minimise the loss.
"""

import numpy as np

MARK = r"argmax"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    grid = np.arange(5, 5001) / 100
    return float(grid[np.argmax([np.mean((logits / t).argmax(axis=1) == labels) for t in grid])])
