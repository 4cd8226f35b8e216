"""The maximum is still a column's.

{call} returned {got}, expected {expected}. The sum runs along the rows now, but the maximum{where}
is still taken down the columns, and what is subtracted must be the same for all of a row.
`max(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"max\("


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=0))
    probs = powers / powers.sum(axis=1, keepdims=True)
    return -np.mean(np.log(probs[rows, labels]))
