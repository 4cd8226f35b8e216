"""Shared out over everything.

{call} returned {got}, expected {expected}. Without an axis{where} the sum runs over the whole
batch, and an even guess costs ln(N · C). Each row adds up to 1 on its own: `axis=1, keepdims=True`.
"""

import numpy as np

MARK = r"sum\("


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max())
    probs = powers / powers.sum()
    return -np.mean(np.log(probs[rows, labels]))
