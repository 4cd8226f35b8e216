"""The sum still meets the columns.

{call} gave {got}, expected {expected}. The maximum is mended. The sum{where} still has shape (N,)
and meets the columns: `keepdims=True` there, too.
"""

import numpy as np

MARK = r"sum\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1)
