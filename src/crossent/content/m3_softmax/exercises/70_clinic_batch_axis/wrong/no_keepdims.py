"""The right axis, without keepdims.

{call} gave {got}, expected {expected}. The axis is right now{where}, but `max` and `sum` drop it,
so rows meet columns: an error, or, with as many rows as classes, wrong numbers. Add
`keepdims=True`.
"""

import numpy as np

MARK = r"max\(|sum\("


def batch_loss(logits, labels):
    logits, rows = np.asarray(logits, dtype=float), np.arange(len(labels))
    powers = np.exp(logits - logits.max(axis=1))
    probs = powers / powers.sum(axis=1)
    return -np.mean(np.log(probs[rows, labels]))
