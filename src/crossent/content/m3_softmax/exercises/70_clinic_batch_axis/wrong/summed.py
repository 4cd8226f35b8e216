"""A sum, not a mean.

{call} returned {got}, expected {expected}. The axis is right, but you add the rows up{where}, and
the loss grows with the batch again. Keep the mean.
"""

import numpy as np

MARK = r"sum\(np\.log|np\.sum"


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = powers / powers.sum(axis=1, keepdims=True)
    return -np.sum(np.log(probs[rows, labels]))
