"""One maximum for all rows.

{call} gave {got}, expected {expected}. The sum runs along the rows, but one maximum for all
rows{where} makes every exponential of a much lower row 0, and 0 / 0 is NaN. `max(axis=1,
keepdims=True)`.
"""

import numpy as np

MARK = r"max\("


def batch_loss(logits, labels):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max())
    probs = powers / powers.sum(axis=1, keepdims=True)
    return -np.mean(np.log(probs[np.arange(len(labels)), labels]))
