"""keepdims is missing in max.

{call} gave {got}, expected {expected}. `max` drops the last axis{where}, so each maximum meets a
column in place of its row: an error, or, with as many rows as classes, wrong numbers. Add
`keepdims=True`.
"""

import numpy as np

MARK = r"max\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1))
    return powers / powers.sum(axis=-1, keepdims=True)
