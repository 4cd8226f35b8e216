"""The maximum still meets the columns.

{call} gave {got}, expected {expected}. The sum is mended. The maximum{where} still has shape (N,)
and meets the columns: `keepdims=True` there, too.
"""

import numpy as np

MARK = r"max\("


def probabilities(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=1))
    return powers / powers.sum(axis=1, keepdims=True)
