"""keepdims is missing.

{call} gave {got}, expected {expected}. `max` and `sum` drop the last axis{where}, and what is left
meets the columns in place of the rows: an error, or, with as many rows as classes, wrong numbers.
Add `keepdims=True` to both.
"""

import numpy as np

MARK = r"max\(|sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits - logits.max(axis=-1))
    return powers / powers.sum(axis=-1)
