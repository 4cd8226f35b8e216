"""Confidence is matched to accuracy.

{call} returned {got}, expected {expected}. You choose T so that the mean of the largest
probabilities is the accuracy{where}. That is close, but not the least loss: the loss also sees
which rows are wrong.
"""

import numpy as np

MARK = r"max\("


def loss(logits, labels):
    z = logits - logits.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(z).sum(axis=1)) - z[np.arange(len(labels)), labels])


def fit_temperature(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)

    accuracy = np.mean(logits.argmax(axis=1) == labels)
    low, high = np.log(0.001), np.log(1000)
    for _ in range(80):
        middle = (low + high) / 2
        e = np.exp((logits - logits.max(axis=1, keepdims=True)) / np.exp(middle))
        if np.mean(e.max(axis=1) / e.sum(axis=1)) > accuracy:
            low = middle
        else:
            high = middle
    return float(np.exp(low))
