"""Down the columns.

{call} gave {got}, expected {expected}. With `axis=0`{where} each column adds up to 1. The classes
are on the last axis: `axis=-1`, for the maximum and for the sum.
"""

import numpy as np

MARK = r"axis\s*=\s*0|max\(0|sum\(0"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=0, keepdims=True))
    return powers / powers.sum(axis=0, keepdims=True)
