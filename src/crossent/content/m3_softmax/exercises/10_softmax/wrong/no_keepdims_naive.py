"""keepdims is missing.

{call} gave {got}, expected {expected}. `sum` drops the last axis{where}, and the sums meet the
columns in place of the rows. Add `keepdims=True`. And subtract each row's largest logit before
`np.exp`.
"""

import numpy as np

MARK = r"sum\("


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1)
