"""keepdims is missing.

{call} gave {got}, expected {expected}. `sum` drops the last axis{where}, so the sums meet the
columns in place of the rows: add `keepdims=True`. And subtract each row's own maximum, not that of
the whole array.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max())
    return powers / powers.sum(axis=-1)
