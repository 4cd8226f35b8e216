"""keepdims is missing in sum.

{call} gave {got}, expected {expected}. `sum` drops the last axis{where}, so each sum meets a column
in place of its row: an error, or, with as many rows as classes, wrong numbers. Add `keepdims=True`.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1)
