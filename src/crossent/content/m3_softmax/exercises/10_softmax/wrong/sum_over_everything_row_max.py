"""Shared out over all rows.

{call} gave {got}, expected {expected}. The maximum is the row's, but the sum{where} runs over the
whole array. Each row is a distribution of its own: `sum(axis=-1, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum()
