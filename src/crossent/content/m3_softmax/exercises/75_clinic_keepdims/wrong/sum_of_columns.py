"""The sum of each column.

{call} gave {got}, expected {expected}. The sum of each column{where} fits the shape, but the rows
are to add up to 1: `sum(axis=1, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=0)
