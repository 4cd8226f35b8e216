"""The sum is still a column's.

{call} returned {got}, expected {expected}. The maximum is the row's now, but the sum{where} still
runs down the columns: `sum(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\("


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=0)
    return -np.mean(np.log(probs[rows, labels]))
