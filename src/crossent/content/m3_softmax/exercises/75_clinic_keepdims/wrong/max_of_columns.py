"""The maximum of each column.

{call} gave {got}, expected {expected}. The maximum of each column{where} fits the shape, but what
is subtracted must be the same for all of a row: `max(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"max\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=0))
    return powers / powers.sum(axis=1, keepdims=True)
