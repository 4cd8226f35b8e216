"""Summed down the columns.

{call} gave {got}, expected {expected}. The maximum is the row's, but the sum runs down the
columns{where}. Add up over the last axis: `sum(axis=-1, keepdims=True)`.
"""

import numpy as np

MARK = r"sum\(.*axis\s*=\s*0|sum\(0"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=0, keepdims=True)
