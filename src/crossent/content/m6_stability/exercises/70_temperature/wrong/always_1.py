"""The logits as they are.

{call} returned {got}, expected {expected}. You return 1{where}, whatever the labels say. Search for
the T with the least loss.
"""

import numpy as np

MARK = r"return"


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    return 1.0
